import type { PageContext, Span } from './context';

/** What one thing adds to the evidence. An ambiguous name with its own words beside it says as much as one that is never ambiguous. */
const CERTAIN = 2;
const POSSIBLE = 1;
const WORD = 1;

/** Most that possible meanings add together: a page full of states and presidents is not yet about this subject. */
const MOST_FROM_POSSIBLE = 2;

export interface Topic {
  onTopic: boolean;
  /** What spoke for the subject, strongest first. */
  evidence: { word: string; weight: number }[];
}

/**
 * Weighs the evidence that the page is about the subject of the lexicon: entities that are certainly meant, entities that may be,
 * words of the subject. Without one entity that is certain, nothing else makes a topic. Pauses after each block.
 */
export function* weighTopic(page: PageContext): Generator<void, Topic> {
  const certain = new Map<string, string>();
  const possible = new Map<string, string>();
  for (const block of page.page.blocks.keys()) {
    for (const run of page.runs(block)) {
      let covered = 0;
      for (const span of run) {
        if (span.end > covered) weighSpan(page, span, certain, possible);
        covered = Math.max(covered, span.end);
      }
    }
    yield;
  }
  for (const entity of certain.keys()) possible.delete(entity);
  if (certain.size === 0) return { onTopic: false, evidence: [] };

  const { threshold } = page.lexicon;
  const sum = certain.size * CERTAIN + Math.min(MOST_FROM_POSSIBLE, possible.size * POSSIBLE);
  const words = sum < threshold ? yield* page.topicWords((threshold - sum) / WORD) : [];
  return {
    onTopic: sum + words.length * WORD >= threshold,
    evidence: [
      ...[...certain.values()].map((word) => ({ word, weight: CERTAIN })),
      ...[...possible.values()].map((word) => ({ word, weight: POSSIBLE })),
      ...words.map((word) => ({ word, weight: WORD })),
    ],
  };
}

/** Notes which entities a span speaks for, unless something speaks against it. */
function weighSpan(page: PageContext, span: Span, certain: Map<string, string>, possible: Map<string, string>): void {
  if (span.senses.some(({ entity }) => entity === null)) return;
  for (const sense of span.senses) {
    if (sense.entity === null || certain.has(sense.entity)) continue;
    const { near, ruledOutBy, otherLanguage } = page.around(span, sense);
    if (otherLanguage !== '' || ruledOutBy.length > 0) continue;
    const { needs } = sense.rule;
    const isCertain = needs.includes('nothing') || (needs.includes('near') && near.length > 0);
    (isCertain ? certain : possible).set(sense.entity, page.surface(span));
  }
}
