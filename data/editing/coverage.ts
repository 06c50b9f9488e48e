/**
 * Which statements rest on which paragraph: for every source that numbers its paragraphs, the ids that cite each of them, or the
 * reason given in `coverage.yml` why none does.
 */
import type { Corpus } from '../checks/corpus';

/** One paragraph of a source, counted from 1. `reason` says why nothing cites it; null where it is cited, or forgotten. */
export interface CoveredParagraph {
  source: string;
  paragraph: number;
  cited: string[];
  reason: string | null;
}

/** What cites each citation: claims and events by their id, the rest by the entity and what it says of it. */
function citersOf(corpus: Corpus): Map<string, string[]> {
  const citers = new Map<string, string[]>();
  const add = (citer: string, sources: string[] = []) => {
    for (const citation of sources) citers.set(citation, [...(citers.get(citation) ?? []), citer]);
  };
  for (const { id, value } of corpus.entities) {
    for (const claim of value.claims) add(`${id}/${claim.id}`, claim.sources);
    for (const { type, to, sources } of value.relations) add(`${id} ${type} ${to}`, sources);
    for (const { title, sources } of value.roles) add(`${id}, ${title.en}`, sources);
    for (const { words, sources } of value.called) add(`${id} called “${words.en}”`, sources);
    if (value.coordinates) add(`${id} coordinates`, [value.coordinates.source]);
  }
  for (const { id, value } of corpus.events) add(id, value.sources);
  return citers;
}

/** Every paragraph of every source that numbers them. */
export function coverage(corpus: Corpus): CoveredParagraph[] {
  const citers = citersOf(corpus);
  return corpus.sources.flatMap(({ id, value }) =>
    Array.from({ length: value.paragraphs ?? 0 }, (_, index) => ({
      source: id,
      paragraph: index + 1,
      cited: citers.get(`${id}#${index + 1}`) ?? [],
      reason: corpus.uncovered?.value[id]?.[index + 1] ?? null,
    })),
  );
}

/** Paragraphs that nothing cites and nobody gave a reason for. */
export const forgotten = (paragraphs: CoveredParagraph[]): CoveredParagraph[] =>
  paragraphs.filter(({ cited, reason }) => cited.length === 0 && reason === null);

/** The table that `npm run corpus -- --coverage` prints. */
export function coverageTable(paragraphs: CoveredParagraph[]): string {
  const rows = paragraphs.map(
    ({ source, paragraph, cited, reason }) =>
      `${`${source}#${paragraph}`.padEnd(24)} ${cited.length > 0 ? cited.join(', ') : reason === null ? 'NOTHING CITES IT' : `left out: ${reason}`}`,
  );
  const left = paragraphs.filter(({ cited, reason }) => cited.length === 0 && reason !== null).length;
  const cited = paragraphs.filter((each) => each.cited.length > 0).length;
  return `${rows.join('\n')}\n\n${paragraphs.length} paragraphs: ${cited} cited, ${left} left out with a reason, ${forgotten(paragraphs).length} forgotten`;
}
