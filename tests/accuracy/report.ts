/** What `npm run accuracy` prints: rows of counts and rates, and the errors behind them. */
import type { Passage } from './passages';
import { type Count, countOf, decisionsOf, intervalsOf, type Mark, type Outcome, outcomesOf, ratesOf } from './score';

/** A passage with what was marked in it, and what that is worth. */
export interface Scored {
  passage: Passage;
  marks: Mark[];
  outcomes: Outcome[];
}

export interface Row {
  what: string;
  passages: number;
  count: Count;
  rates: ReturnType<typeof ratesOf>;
  intervals: ReturnType<typeof intervalsOf>;
}

export const scored = (passages: Passage[], marksOf: (passage: Passage, index: number) => Mark[]): Scored[] =>
  passages.map((passage, index) => {
    const marks = marksOf(passage, index);
    return { passage, marks, outcomes: outcomesOf(passage, marks) };
  });

/** One row: all outcomes of some passages, or those that `keep` chooses. */
export function rowOf(what: string, of: Scored[], keep: (outcome: Outcome) => boolean = () => true): Row {
  const counts = of.map(({ outcomes }) => countOf(outcomes.filter(keep)));
  const count = counts.reduce(
    (sum, each) => ({ right: sum.right + each.right, wrong: sum.wrong + each.wrong, missed: sum.missed + each.missed }),
    { right: 0, wrong: 0, missed: 0 },
  );
  return { what, passages: of.length, count, rates: ratesOf(count), intervals: intervalsOf(counts) };
}

const rate = (value: number, [low, high]: [number, number]) => `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;

/** Rows as a Markdown table. */
export function table(rows: Row[]): string {
  const head = '| | passages | right | wrong | missed | precision (95 %) | recall (95 %) | F1 |';
  return [
    head,
    head.replace(/[^|]+/g, ' --- '),
    ...rows.map(
      ({ what, passages, count, rates, intervals }) =>
        `| ${what} | ${passages} | ${count.right} | ${count.wrong} | ${count.missed} | ${rate(rates.precision, intervals.precision)} | ${rate(rates.recall, intervals.recall)} | ${rates.f1.toFixed(3)} |`,
    ),
  ].join('\n');
}

/** Where an entity was taken for another, or something else for an entity; the most frequent first. */
export function confusion(of: Scored[]): string[] {
  const pairs = new Map<string, number>();
  for (const { verdict, expected, got } of of.flatMap(({ outcomes }) => outcomes)) {
    if (verdict === 'wrong')
      pairs.set(`${expected ?? 'nothing'} → ${got}`, (pairs.get(`${expected ?? 'nothing'} → ${got}`) ?? 0) + 1);
  }
  return [...pairs].sort((a, b) => b[1] - a[1]).map(([pair, times]) => `${String(times).padStart(4)}  ${pair}`);
}

/** The errors of a passage, with their surroundings. */
export function errorLines({ passage, outcomes }: Scored): string[] {
  const { text, name } = passage;
  return outcomes
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ verdict, expected, got, start, end }) => {
      const around = `…${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}…`;
      return `${name}: ${verdict}, ${expected ?? 'nothing'}${got ? ` → ${got}` : ''}: ${around.replace(/\s+/g, ' ')}`;
    });
}

/** Of the passages without a label that must be marked, how many are marked at all. */
export function offTopicLine(of: Scored[]): string {
  const quiet = of.filter(({ passage }) => passage.labels.every(({ ids }) => ids.includes('-')));
  const marked = quiet.filter(({ outcomes }) => outcomes.some(({ verdict }) => verdict === 'wrong'));
  return `passages about something else with a wrong mark: ${marked.length} of ${quiet.length}`;
}

/**
 * Of the places in hard passages at which a name of the corpus stands, how many are decided rightly: marked as what it is, or left alone
 * where it is something else. `placesOf` gives those places.
 */
export function decisionsLine(of: Scored[], placesOf: (text: string) => Mark[]): string {
  const hard = of.filter(({ passage }) => passage.genre === 'hard');
  const counts = hard.map(({ passage, marks }) => decisionsOf(passage, marks, placesOf(passage.text)));
  const right = counts.reduce((sum, count) => sum + count.right, 0);
  const all = counts.reduce((sum, count) => sum + count.right + count.wrong, 0);
  return `hard passages, places decided rightly: ${right} of ${all} (${(right / all).toFixed(3)})`;
}
