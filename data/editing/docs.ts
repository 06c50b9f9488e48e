/**
 * What is written about the format and made from the schema: the JSON Schemas beside the corpus, and the tables in its README and in
 * `PACK.md`. A test compares the files with what this makes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldTables } from './field-table';
import { jsonSchemas } from './json-schema';

const DIALECT = 'http://json-schema.org/draft-07/schema#';

const TABLES: Record<string, { name: string; tables: string }[]> = {
  'README.md': [
    { name: 'entity', tables: fieldTables('`entities/<id>.yml`', jsonSchemas.entity) },
    { name: 'event', tables: fieldTables('`events/<date>-<id>.yml`', jsonSchemas.event) },
    { name: 'source', tables: fieldTables('`sources/<id>.yml`', jsonSchemas.source) },
  ],
  'PACK.md': [{ name: 'pack', tables: fieldTables('`pack.yml`', jsonSchemas.pack) }],
};

const json = (schema: object) => `${JSON.stringify({ $schema: DIALECT, ...schema }, null, 2)}\n`;

function withTables(text: string, tables: { name: string; tables: string }[]): string {
  return tables.reduce((written, { name, tables: made }) => {
    const begin = `<!-- fields: ${name} -->`;
    const end = '<!-- end of fields -->';
    const from = written.indexOf(begin);
    const to = written.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`The marks ${begin} and ${end} are missing; put them where the table belongs.`);
    return `${written.slice(0, from)}${begin}\n\n${made}\n\n${written.slice(to)}`;
  }, text);
}

/** Every file made from the schema: its path in the corpus folder, and what it should hold. */
export function madeFiles(folder: string): { file: string; content: string }[] {
  const { entity, moved, event, source, pack, coverage } = jsonSchemas;
  const schemas = { entity: { anyOf: [entity, moved] }, event, source, pack, coverage };
  return [
    ...Object.entries(schemas).map(([name, schema]) => ({ file: `schema/${name}.json`, content: json(schema) })),
    ...Object.entries(TABLES).map(([file, tables]) => ({
      file,
      content: withTables(readFileSync(path.join(folder, file), 'utf8'), tables),
    })),
  ];
}

/** Writes them. Returns the paths of those that have changed. */
export function writeMadeFiles(folder: string): string[] {
  const changed = madeFiles(folder).filter(({ file, content }) => {
    try {
      return readFileSync(path.join(folder, file), 'utf8') !== content;
    } catch {
      return true;
    }
  });
  for (const { file, content } of changed) writeFileSync(path.join(folder, file), content);
  return changed.map(({ file }) => file);
}
