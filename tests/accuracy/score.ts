/** Compares what was marked in a passage with its labels, and adds up. */
import type { Passage } from './passages';

/** A mark: a span and the entity that it was given. */
export interface Mark {
  start: number;
  end: number;
  entity: string;
}

/** One thing that was right, wrong (marked and should not have been, or as another) or missed. */
export interface Outcome {
  verdict: 'right' | 'wrong' | 'missed';
  /** Null for a mark where nothing was to be marked. */
  expected: string | null;
  /** Null for what was missed. */
  got: string | null;
  start: number;
  end: number;
}

/** How many of each verdict. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;

/** A mark is right where it overlaps a label that allows its entity; marks on "either way" labels count for nothing. */
export function outcomesOf({ labels }: Passage, marks: Mark[]): Outcome[] {
  const outcomes: Outcome[] = [];
  const met = new Set<object>();
  for (const { start, end, entity } of marks) {
    const under = labels.filter((label) => overlaps(label, { start, end }));
    for (const label of under) met.add(label);
    if (under.some(({ ids }) => ids.includes('-'))) continue;
    const right = under.some(({ ids }) => ids.includes(entity));
    const expected = right ? entity : (under[0]?.ids[0] ?? null);
    outcomes.push({ verdict: right ? 'right' : 'wrong', expected, got: entity, start, end });
  }
  for (const label of labels) {
    if (met.has(label) || label.ids.includes('-')) continue;
    outcomes.push({ verdict: 'missed', expected: label.ids[0] ?? null, got: null, start: label.start, end: label.end });
  }
  return outcomes;
}

/**
 * Decides for each of `places`, where some name stands, whether it was rightly marked or rightly left alone; a label at which no name was
 * found is a wrong decision too. "Either way" labels count for nothing.
 */
export function decisionsOf({ labels }: Passage, marks: Mark[], places: Mark[]): { right: number; wrong: number } {
  const decisions = { right: 0, wrong: 0 };
  for (const place of places) {
    const under = labels.filter((label) => overlaps(label, place));
    if (under.some(({ ids }) => ids.includes('-'))) continue;
    const mark = marks.find((each) => overlaps(each, place));
    const isRight = under.length === 0 ? !mark : under.some(({ ids }) => mark !== undefined && ids.includes(mark.entity));
    decisions[isRight ? 'right' : 'wrong']++;
  }
  decisions.wrong += labels.filter((label) => !label.ids.includes('-') && !places.some((place) => overlaps(label, place))).length;
  return decisions;
}

export function countOf(outcomes: Outcome[]): Count {
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const { verdict } of outcomes) count[verdict]++;
  return count;
}

/** Precision, recall and F1 of a count; 1 where there was nothing to be wrong about. */
export function ratesOf({ right, wrong, missed }: Count): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/**
 * 95 % intervals of precision, recall and F1 by bootstrap: whole passages are drawn with replacement, because the names of one passage
 * stand or fall together (percentile method, 1,000 draws, always the same ones).
 */
export function intervalsOf(counts: Count[]): Record<'precision' | 'recall' | 'f1', [low: number, high: number]> {
  const DRAWS = 1000;
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const draws = Array.from({ length: DRAWS }, () => {
    const sum = { right: 0, wrong: 0, missed: 0 };
    for (let drawn = 0; drawn < counts.length; drawn++) {
      const count = counts[Math.floor(random() * counts.length)];
      if (!count) continue;
      sum.right += count.right;
      sum.wrong += count.wrong;
      sum.missed += count.missed;
    }
    return ratesOf(sum);
  });
  const interval = (rate: 'precision' | 'recall' | 'f1'): [number, number] => {
    const sorted = draws.map((draw) => draw[rate]).sort((a, b) => a - b);
    return [sorted[Math.floor(DRAWS * 0.025)] ?? 0, sorted[Math.floor(DRAWS * 0.975)] ?? 1];
  };
  return { precision: interval('precision'), recall: interval('recall'), f1: interval('f1') };
}
