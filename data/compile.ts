/**
 * Compiles a corpus: reads the YAML, checks every file and then all of them together, flattens, compiles the lexicon, and takes
 * the hash by which every later stage tells one version of the corpus from another. Node only.
 *
 * Run as `npm run corpus`, it checks and prints what the corpus holds.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Problem, readCorpusFiles } from './corpus-files';
import { crossCheck } from './cross-check';
import { flatten, nameRules } from './flatten';
import { compileLexicon } from './linking/lexicon';
import type { Pack } from './pack';
import { unhashed } from './pack-hash';

const BUNDLED = fileURLToPath(new URL('./corpus', import.meta.url));

/** A corpus that may not ship. `problems` are all its mistakes, and `message` lists them, one to a line. */
export class CorpusError extends Error {
  constructor(readonly problems: Problem[]) {
    const lines = problems.map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`);
    super(
      `${problems.length} mistake${problems.length === 1 ? '' : 's'} in the corpus; nothing was written.\n${lines.join('\n')}`,
    );
  }
}

const byPlace = (a: Problem, b: Problem) => a.file.localeCompare(b.file) || a.line - b.line;

/** Compiles the corpus in `folder`. Throws a `CorpusError` that names every mistake. */
export function compileCorpus(folder: string): Pack {
  const files = readCorpusFiles(folder);
  const { pack } = files;
  const problems = pack ? [...files.problems, ...crossCheck({ ...files, pack })] : files.problems;
  if (!pack || problems.length > 0) throw new CorpusError(problems.sort(byPlace));

  const tables = flatten(files, pack.value);
  const families = new Map(tables.kinds.map(({ id, family }) => [id, family]));
  const lexicon = compileLexicon({
    hash: '',
    entities: tables.entities.map(({ id, kind }) => ({ id, family: families.get(kind) ?? 'thing' })),
    names: nameRules(files, pack.value),
    topic: { threshold: pack.value.topic.threshold, words: pack.value.topic.words as Record<string, string[]> },
  });
  const unsigned = unhashed({ ...tables, hash: '', lexicon });
  const hash = createHash('sha256').update(JSON.stringify(unsigned)).digest('hex');
  return { ...unsigned, hash, lexicon: { ...lexicon, hash } };
}

/** The pack that the extension ships. */
export function compileBundledPack(): Pack {
  return compileCorpus(BUNDLED);
}

function summary(pack: Pack): string {
  const claims = (status: string) => pack.claims.filter((claim) => claim.status === status).length;
  const rows: [string, string | number][] = [
    ['entities', pack.entities.length],
    ['names', pack.entities.reduce((sum, { names }) => sum + names.length, 0)],
    [
      'claims',
      `${pack.claims.length} (${claims('agreed')} agreed, ${claims('contested')} contested, ${claims('reported')} reported)`,
    ],
    ['events', pack.events.length],
    ['relations', pack.relations.length],
    ['sources', pack.sources.length],
    [
      'newest source',
      pack.sources
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? 'none',
    ],
    ['ends', pack.ends],
    ['hash', pack.hash.slice(0, 12)],
  ];
  return rows.map(([what, value]) => `${what.padEnd(14)} ${value}`).join('\n');
}

function main(): void {
  try {
    process.stdout.write(`${summary(compileBundledPack())}\n`);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
