import type { PageContext } from './context';

/** What one thing adds to the evidence. An ambiguous name whose own words stand beside it says as much as an unambiguous one. */
const WEIGHT = { certain: 2, possible: 1, word: 1 } as const;

/** Most that possible meanings add together: a page full of states and presidents is not yet about this subject. */
const MOST_FROM_POSSIBLE = 2;

export interface Topic {
  onTopic: boolean;
  /** What spoke for the subject, strongest first. */
  evidence: { word: string; weight: number }[];
}

/**
 * Weighs the evidence that the page is about the subject of the lexicon: entities that are certainly meant, entities that may be,
 * words of the subject. Without one entity that is certain, nothing else makes a topic.
 */
export function weighTopic(page: PageContext): Topic {
  const certain = new Map<string, string>();
  const possible = new Map<string, string>();
  for (const { entity, surface, certainty } of page.widestReadings())
    (certainty === 'certain' ? certain : possible).set(entity, surface);
  for (const entity of certain.keys()) possible.delete(entity);
  if (certain.size === 0) return { onTopic: false, evidence: [] };

  const evidence = [...certain.values()].map((word) => ({ word, weight: WEIGHT.certain as number }));
  let sum = certain.size * WEIGHT.certain + Math.min(MOST_FROM_POSSIBLE, possible.size * WEIGHT.possible);
  for (const word of possible.values()) evidence.push({ word, weight: WEIGHT.possible });
  if (sum < page.lexicon.threshold) {
    for (const word of page.topicWords(page.lexicon.threshold - sum)) {
      evidence.push({ word, weight: WEIGHT.word });
      sum += WEIGHT.word;
    }
  }
  return { onTopic: sum >= page.lexicon.threshold, evidence: evidence.sort((a, b) => b.weight - a.weight) };
}
