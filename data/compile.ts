/**
 * Compiles a corpus: reads the YAML, checks every file and then all of them together, flattens, compiles the lexicon, and takes
 * the hash by which every later stage tells one version of the corpus from another. Node only.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Corpus } from './checks/corpus';
import { type Problem, readCorpusFiles } from './corpus-files';
import { crossCheck } from './cross-check';
import { flatten, nameRules } from './flatten';
import { compileLexicon } from './linking/lexicon';
import type { Pack } from './pack';
import { unhashed } from './pack-hash';

/** The folder of the corpus that the extension ships. */
export const BUNDLED = fileURLToPath(new URL('./corpus', import.meta.url));

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

/** Reads and checks the corpus in `folder`. Throws a `CorpusError` that names every mistake. */
export function readCorpus(folder: string): Corpus {
  const files = readCorpusFiles(folder);
  const { pack } = files;
  const problems = pack ? [...files.problems, ...crossCheck({ ...files, pack })] : files.problems;
  if (!pack || problems.length > 0) throw new CorpusError(problems.sort(byPlace));
  return { ...files, pack };
}

/** Compiles a corpus that was read. */
export function compile(files: Corpus): Pack {
  const pack = files.pack.value;
  const tables = flatten(files, pack);
  const families = new Map(tables.kinds.map(({ id, family }) => [id, family]));
  const lexicon = compileLexicon({
    hash: '',
    entities: tables.entities.map(({ id, kind }) => ({ id, family: families.get(kind) ?? 'thing' })),
    names: nameRules(files, pack),
    topic: { threshold: pack.topic.threshold, words: pack.topic.words as Record<string, string[]> },
  });
  const unsigned = unhashed({ ...tables, hash: '', lexicon });
  const hash = createHash('sha256').update(JSON.stringify(unsigned)).digest('hex');
  return { ...unsigned, hash, lexicon: { ...lexicon, hash } };
}

/** Compiles the corpus in `folder`. Throws a `CorpusError` that names every mistake. */
export const compileCorpus = (folder: string): Pack => compile(readCorpus(folder));

/** The pack that the extension ships. */
export function compileBundledPack(): Pack {
  return compileCorpus(BUNDLED);
}
