import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const LINES = 300;
const LINES_OF_WIRING = 60;

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(existsSync);
const code = tracked.filter((file) => /\.tsx?$/.test(file));
const read = (file: string) => readFileSync(file, 'utf8');
const lines = (file: string) => read(file).trimEnd().split('\n').length;

interface Import {
  from: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(
    /^(?:import|export)\s(?!const|function|class|interface|type \w+ =)(type\s)?(?:[^'";]*?\sfrom\s)?'([^']+)';$/gm,
  );
  return [...found].map(([, typeOnly, from = '']) => ({
    from: from.startsWith('.') ? path.join(path.dirname(file), from) : from,
    typeOnly: !!typeOnly,
  }));
}

const inFolder = (folder: string) => code.filter((file) => file.startsWith(folder));

/** Which of a file's imports its place does not allow, as lines to read in a failure. */
function strangers(files: string[], allowed: (imported: Import, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((each) => !allowed(each, file))
      .map(({ from }) => `${file} imports ${from}`),
  );
}

describe('who may import whom', () => {
  it('linking imports nothing but itself', () => {
    expect(strangers(inFolder('data/linking/'), ({ from }) => from.startsWith('data/linking/'))).toEqual([]);
  });

  it('the store imports dexie, errors, the shape of a pack, and itself', () => {
    const allowed = ['dexie', 'data/errors', 'data/pack-hash'];
    expect(
      strangers(
        inFolder('data/store/'),
        ({ from, typeOnly }) => typeOnly || allowed.includes(from) || from.startsWith('data/store/'),
      ),
    ).toEqual([]);
  });

  it('components import preact, strings and pure data: no storage, no messages, no browser', () => {
    const pure = [
      'preact',
      'preact/hooks',
      'preact/compat',
      '#i18n',
      'minisearch',
      'data/errors',
      'data/settings',
      'data/reader-rules',
    ];
    expect(
      strangers(
        inFolder('components/'),
        ({ from, typeOnly }) => typeOnly || pure.includes(from) || from.startsWith('components/'),
      ),
    ).toEqual([]);
  });

  it('an entrypoint never imports another', () => {
    // The late parts of the content script are entrypoints of their own only because each is a script of its own.
    const late = ['entrypoints/marking.ts', 'entrypoints/elements.ts'];
    const owner = (file: string) => (late.includes(file) ? 'entrypoints/content' : file.split('/').slice(0, 2).join('/'));
    expect(
      strangers(inFolder('entrypoints/'), ({ from }, file) => !from.startsWith('entrypoints/') || owner(from) === owner(file)),
    ).toEqual([]);
  });

  it('nothing that ships imports the schema library', () => {
    const nodeOnly = [
      'data/schema.ts',
      'data/schema-fields.ts',
      'data/compile.ts',
      'data/corpus-files.ts',
      'data/cross-check.ts',
      'data/flatten.ts',
      ...inFolder('data/checks/'),
      ...inFolder('data/editing/'),
    ];
    const ships = [...inFolder('data/'), ...inFolder('components/'), ...inFolder('entrypoints/')].filter(
      (file) => !nodeOnly.includes(file),
    );
    expect(
      strangers(ships, ({ from, typeOnly }) => typeOnly || (from !== 'valibot' && !nodeOnly.includes(`${from}.ts`))),
    ).toEqual([]);
  });

  it('mark.js is imported by the late script that brings it, and nowhere else', () => {
    const importers = code.filter((file) =>
      importsOf(file).some(({ from, typeOnly }) => from.startsWith('mark.js') && !typeOnly),
    );
    expect(importers.filter((file) => !file.startsWith('tests/'))).toEqual(['entrypoints/elements.ts']);
  });

  it('content scripts never open IndexedDB, which would be the page’s own', () => {
    const opens = inFolder('entrypoints/content/').filter((file) =>
      /indexedDB|dexie|store\/(open|corpus-db|notes-db)/i.test(read(file)),
    );
    expect(opens).toEqual([]);
  });
});

describe('what the code knows', () => {
  it('is no name of the corpus: whatever is true of its subject alone stands in the YAML', () => {
    const names = readdirSync('data/corpus/entities')
      .flatMap((file) => /^ {2}en: (.+)$/m.exec(read(`data/corpus/entities/${file}`))?.[1] ?? [])
      .filter((name) => /^\p{Lu}/u.test(name) && !/^(Gold|Tin|Copper|Cobalt|Lithium)$/.test(name));
    const shipped = tracked.filter(
      (file) =>
        /^(components|entrypoints|data)\//.test(file) && !file.startsWith('data/corpus/') && !file.startsWith('data/checks/'),
    );
    const spoken = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const found = shipped.flatMap((file) => {
      const text = spoken(file);
      return names.filter((name) => text.includes(name)).map((name) => `${file} names ${name}`);
    });
    expect(names).toContain('M23');
    expect(found).toEqual([]);
  });
});

describe('how files are kept', () => {
  it(`no file is longer than ${LINES} lines`, () => {
    expect(code.filter((file) => lines(file) > LINES)).toEqual([]);
  });

  it(`entrypoints wire, in at most ${LINES_OF_WIRING} lines`, () => {
    const wiring = [
      'entrypoints/background.ts',
      'entrypoints/content/index.ts',
      'entrypoints/marking.ts',
      'entrypoints/elements.ts',
    ];
    expect(wiring.filter((file) => lines(file) > LINES_OF_WIRING)).toEqual([]);
  });

  it('modules are named in kebab-case, components in PascalCase', () => {
    const misnamed = code.filter((file) => {
      const name = path.basename(file).replace(/(\.(dom|test|config|content|d))*\.tsx?$/, '');
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !/^([A-Z][a-z0-9]*)+$/.test(name) && !/^use[A-Z]\w+$/.test(name);
    });
    expect(misnamed).toEqual([]);
  });

  it('no suppressions, leftovers or dangerous calls', () => {
    // What is forbidden has to be named somewhere: here, so this file alone is left out of the search.
    const forbidden =
      /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable|\bas any\b|\bTODO\b|\bFIXME\b|\.innerHTML\s*=|(?<![.$\w])eval\(|new Function\(/;
    const own = 'tests/conventions.test.ts';
    const shipped = code.filter(
      (file) => file !== own && forbidden.test(read(file)) && !(file.startsWith('tests/') && /innerHTML/.test(read(file))),
    );
    expect(shipped).toEqual([]);
  });

  it('no test is skipped or kept alone', () => {
    const lazy = code.filter(
      (file) => file !== 'tests/conventions.test.ts' && /\b(it|test|describe)\.(skip|todo|only)\b/.test(read(file)),
    );
    expect(lazy).toEqual([]);
  });
});

describe('what the project says of itself', () => {
  const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const all = { ...manifest.dependencies, ...manifest.devDependencies };

  it('pins every dependency to one version', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('gives a reason for every dependency in the README', () => {
    const readme = read('README.md');
    expect(Object.keys(all).filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('justifies every permission in the README', () => {
    const readme = read('README.md');
    const permissions = [...read('wxt.config.ts').matchAll(/permissions: \[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]/g)].flatMap(
      ([, list = '']) =>
        [...list.matchAll(/'([A-Za-z]+)'/g)].map(([, name = '']) => name).filter((name) => !['chrome', 'firefox'].includes(name)),
    );
    expect(permissions.length).toBeGreaterThan(0);
    expect(permissions.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('has the same strings in every language', () => {
    const keys = (language: string) =>
      read(`components/locales/${language}.yml`)
        .split('\n')
        .filter((line) => /^\s*[\w-]+:/.test(line))
        .map((line) => line.replace(/:.*/, ''));
    expect(keys('fr')).toEqual(keys('en'));
    expect(keys('sw')).toEqual(keys('en'));
  });
});
