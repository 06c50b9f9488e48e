import type { PageContext, Span } from './context';

/** What one thing adds to the evidence. An ambiguous name with its own words beside it says as much as one that is never ambiguous. */
const CERTAIN = 2;
const POSSIBLE = 1;
const WORD = 1;

/** Most that possible meanings add together: a page full of states and presidents is not yet about this subject. */
const MOST_FROM_POSSIBLE = 2;

/**
 * A page on the subject has other corners: menus, teasers, comments. And a page on something else may carry a teaser on the
 * subject. So of this many blocks with names to either side, this share must hold something certain for a block to be about it.
 */
const NEIGHBOURS = 6;
const LEAST_SHARE = 1 / 4;

export interface Topic {
  onTopic: boolean;
  /** What spoke for the subject, strongest first. */
  evidence: { word: string; weight: number }[];
  /** Blocks of a page on the subject that are about it. */
  blocks: Set<number>;
  /** Those of them that name something that is certainly meant. */
  certain: Set<number>;
}

/**
 * Weighs the evidence that the page is about the subject of the lexicon: entities that are certainly meant, entities that may be,
 * words of the subject. Without one entity that is certain, nothing else makes a topic. Pauses after each block.
 */
export function* weighTopic(page: PageContext): Generator<void, Topic> {
  const certain = new Map<string, string>();
  const possible = new Map<string, string>();
  const named: { block: number; isCertain: boolean }[] = [];
  for (const [block, { candidates }] of page.page.blocks.entries()) {
    if (candidates.length === 0) continue;
    let isCertain = false;
    for (const span of page.runs(block).flatMap(uncovered)) isCertain = weighSpan(page, span, certain, possible) || isCertain;
    named.push({ block, isCertain });
    yield;
  }
  for (const entity of certain.keys()) possible.delete(entity);
  if (certain.size === 0) return { onTopic: false, evidence: [], blocks: new Set(), certain: new Set() };

  const { threshold } = page.lexicon;
  const sum = certain.size * CERTAIN + Math.min(MOST_FROM_POSSIBLE, possible.size * POSSIBLE);
  const words = sum < threshold ? yield* page.topicWords((threshold - sum) / WORD) : [];
  const onTopic = sum + words.length * WORD >= threshold;
  const evidence = [
    ...[...certain.values()].map((word) => ({ word, weight: CERTAIN })),
    ...[...possible.values()].map((word) => ({ word, weight: POSSIBLE })),
    ...words.map((word) => ({ word, weight: WORD })),
  ];
  const about = named.filter(({ isCertain }, index) => {
    const around = named.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
    return isCertain || around.filter((other) => other.isCertain).length >= around.length * LEAST_SHARE;
  });
  const numbers = (all: typeof named) => new Set(onTopic ? all.map(({ block }) => block) : []);
  return { onTopic, evidence, blocks: numbers(about), certain: numbers(about.filter(({ isCertain }) => isCertain)) };
}

/** The spans of a run that none before them covers. */
function uncovered(run: Span[]): Span[] {
  let covered = 0;
  return run.filter(({ end }) => {
    const isOpen = end > covered;
    covered = Math.max(covered, end);
    return isOpen;
  });
}

/** Notes which entities a span speaks for, unless something speaks against it. True where it speaks for one with certainty. */
function weighSpan(page: PageContext, span: Span, certain: Map<string, string>, possible: Map<string, string>): boolean {
  let isCertain = false;
  if (span.senses.some(({ entity }) => entity === null)) return false;
  for (const sense of span.senses) {
    const { near, ruledOutBy, otherLanguage } = page.around(span, sense);
    if (sense.entity === null || otherLanguage !== '' || ruledOutBy.length > 0) continue;
    // What a reader wants marked in any case says nothing of the page; what a reader knows it is not says as little.
    if (page.said(span, sense.entity) === 'not') continue;
    const { needs } = sense.rule;
    const isSure = needs.includes('nothing') || (needs.includes('near') && near.length > 0);
    const noted = isSure ? certain : possible;
    if (!noted.has(sense.entity)) noted.set(sense.entity, page.surface(span));
    isCertain ||= isSure;
  }
  return isCertain;
}
