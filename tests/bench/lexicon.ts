/**
 * What names cost, by their number: compiling a lexicon, holding it open in a tab, and finding in one and the same text. Run by
 * `npm run bench` in a process of its own, with `--expose-gc`, so that memory can be told apart from what waits to be collected.
 * Prints one JSON array.
 */
import { findNames } from '../../data/linking/find';
import { compileLexicon, type Lexicon, openLexicon } from '../../data/linking/lexicon';
import type { CompactLexicon, LexiconInput, NameRule } from '../../data/linking/types';

const COUNTS = [600, 100_000, 1_000_000];
const ROUNDS = 7;
const SYLLABLES = ['ba', 'ke', 'mi', 'lo', 'nu', 'ra', 'shi', 'té', 'vo', 'zu'];
const TEXT_WORDS = 20_000;

/** One row of the table. Milliseconds are medians; megabytes are what the open lexicon keeps, found and resolved with. */
export interface LexiconCost {
  names: number;
  compile: number;
  open: number;
  find: number;
  found: number;
  heap: number;
  stored: number;
}

const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

const wordOf = (number: number) => {
  const text = [...String(number)].map((digit) => SYLLABLES[Number(digit)]).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/**
 * Different names of one to three words. Three names share each first word, whatever the number of names, as a person's full name,
 * office and family do; the first 600 are the same in every lexicon.
 */
function namesOf(count: number): NameRule[] {
  return Array.from({ length: count }, (_, index) => {
    const family = Math.floor(index / 3);
    const words = [[wordOf(family)], [wordOf(family), wordOf(index)], [wordOf(family), wordOf(index), 'Nord']][index % 3] ?? [];
    return {
      text: words.join(' '),
      entity: `entity-${index % 5000}`,
      needs: ['topic'],
      near: [],
      not: [],
      languages: [],
      exact: false,
    };
  });
}

const inputOf = (names: NameRule[]): LexiconInput => ({
  hash: '',
  entities: [...new Set(names.map(({ entity }) => entity ?? ''))].map((id) => ({ id, family: 'thing' })),
  names,
  topic: { threshold: 7, words: { en: ['rebel'] } },
});

/** Filler in which every twentieth word is a name of the first 600. */
const text = Array.from({ length: TEXT_WORDS }, (_, index) =>
  index % 20 === 0 ? wordOf((index / 20) % 200) : ['said', 'the', 'market', 'harvest', 'Before', 'river'][index % 6],
).join(' ');

function heapNow(): number {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** As a page gets it: out of the storage, as JSON. */
const read = (stored: string): Lexicon => openLexicon(JSON.parse(stored) as CompactLexicon);

/** A lexicon of `count` names as it lies in the storage, and what compiling it takes. */
function stored(count: number): { json: string; compile: number } {
  const input = inputOf(namesOf(count));
  const compiles = Array.from({ length: count > 500_000 ? 1 : 5 }, () => timed(() => compileLexicon(input))[1]);
  return { json: JSON.stringify(compileLexicon(input)), compile: median(compiles) };
}

/** That lexicon opened, with what it keeps once a page has needed everything of it. */
function opened(count: number) {
  const { json, compile } = stored(count);
  const before = heapNow();
  const [lexicon, open] = timed(() => read(json));
  const candidates = findNames(text, lexicon);
  for (const { name } of candidates) lexicon.entityOf(name);
  const heap = (heapNow() - before) / 1e6;
  return { names: count, lexicon, compile, open, found: candidates.length, heap, stored: Buffer.byteLength(json) / 1e6 };
}

const lexicons = COUNTS.map(opened);
// In turns, so that a busy moment of the machine falls on all of them.
const rounds = Array.from({ length: ROUNDS }, () => lexicons.map(({ lexicon }) => timed(() => findNames(text, lexicon))[1]));
const costs = lexicons.map(
  ({ lexicon: _, ...cost }, index): LexiconCost => ({ ...cost, find: median(rounds.map((round) => round[index] ?? Number.NaN)) }),
);
process.stdout.write(JSON.stringify(costs));
