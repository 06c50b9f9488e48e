import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CorpusError, readCorpus } from '../../../data/compile';
import { jsonSchemas } from '../../../data/editing/json-schema';
import { NewEntityError, newEntityText, writeNewEntity } from '../../../data/editing/new-entity';
import { PLANETS } from '../../fixtures/packs';

function copyOfPlanets(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-pack-'));
  cpSync(PLANETS, folder, { recursive: true });
  return folder;
}

describe('a new entity', () => {
  it('begins with every field of the schema, explained, and only the required ones to be filled in', () => {
    const text = newEntityText('earth');
    const { properties = {}, required = [] } = jsonSchemas.entity;
    for (const [name, { description = '' }] of Object.entries(properties)) {
      expect(text).toMatch(new RegExp(`^(# )?${name}:`, 'm'));
      expect(text.replace(/\n#/g, '')).toContain(description);
    }
    expect(Object.keys(parse(text) as object)).toEqual(Object.keys(properties).filter((name) => required.includes(name)));
  });

  it('is written with its id in the list, and refused by the compiler until it is filled in', () => {
    const folder = copyOfPlanets();
    writeNewEntity(folder, 'earth');
    expect(readFileSync(path.join(folder, 'ids.txt'), 'utf8').split('\n')).toContain('earth');
    expect(() => readCorpus(folder)).toThrow(CorpusError);
    expect(() => readCorpus(folder)).toThrow('entities/earth.yml');
  });

  it('compiles once its required fields are filled in', () => {
    const folder = copyOfPlanets();
    const file = writeNewEntity(folder, 'earth');
    const filled = readFileSync(file, 'utf8')
      .replace(/^kind:$/m, 'kind: planet')
      .replace(/^ {2}- ""$/m, '  - planet Earth')
      .replace(/^( {2}(?:en|fr|sw)): ""$/gm, '$1: The Earth.');
    writeFileSync(file, filled);
    expect(readCorpus(folder).entities.map(({ id }) => id)).toContain('earth');
  });

  it('never touches a file that is there, and takes no id that is none', () => {
    const folder = copyOfPlanets();
    const before = readFileSync(path.join(folder, 'entities', 'venus.yml'), 'utf8');
    expect(() => writeNewEntity(folder, 'venus')).toThrow(NewEntityError);
    expect(readFileSync(path.join(folder, 'entities', 'venus.yml'), 'utf8')).toBe(before);
    expect(() => writeNewEntity(folder, '../Earth')).toThrow('cannot be an id; use small letters, digits and hyphens');
  });
});
