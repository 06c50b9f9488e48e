/**
 * News-like pages made from nothing but a seed: filler words with names planted in them, so that a benchmark needs no one else's text.
 */

/** A page to measure. */
export interface BenchPage {
  name: string;
  html: string;
}

const WORDS =
  'the a of and to in report said talks town road week region people market river force border group after before while under over between officials delegation market harvest school ceasefire statement minister local new long short early late first second'.split(
    ' ',
  );

/** A small linear congruential generator: the same page on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<T>(all: readonly T[], random: () => number): T {
  const chosen = all[Math.floor(random() * all.length)];
  if (chosen === undefined) throw new Error('Nothing to choose from.');
  return chosen;
}

function paragraph(names: readonly string[], every: number, random: () => number): string {
  const words = Array.from({ length: 60 }, (_, index) => {
    if (names.length > 0 && index % every === every - 1) return pick(names, random);
    const word = pick(WORDS, random);
    if (random() < 0.04) return `<a href="#">${word}</a>`;
    return random() < 0.03 ? `<b>${word}</b>` : word;
  });
  return `<p>${words.join(' ')}.</p>`;
}

const document = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Benchmark</title></head><body><article>${body}</article></body></html>`;

/** Pages of about `kilobytes` of HTML each, with a name of `names` in about every twentieth word; without names for a page that has none. */
export function generatedPages(names: readonly string[], sizes: readonly number[]): BenchPage[] {
  return sizes.map((kilobytes) => {
    const random = randomOf(kilobytes);
    const parts: string[] = [];
    for (let length = 0; length < kilobytes * 1000; length += parts.at(-1)?.length ?? 0) parts.push(paragraph(names, 20, random));
    return { name: `${names.length > 0 ? 'generated' : 'nothing to find'}, ${kilobytes} kB`, html: document(parts.join('\n')) };
  });
}
