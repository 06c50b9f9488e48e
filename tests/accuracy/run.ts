/**
 * `npm run accuracy -- [--errors] [--gold DIR] [--baselines] [--json]`: how often names are linked rightly, in the labelled passages.
 *
 * `--errors` lists what was wrong or missed in the half to tune on, with its surroundings; errors of the held-out half are counted and
 * never shown, so that nobody tunes on them. `--gold` adds labelled texts of another folder. `--baselines` adds what the
 * names alone and mark.js's own search make of the same passages; it needs a Chromium. Exits with 1 below the floors.
 */
import { parseArgs } from 'node:util';
import { compileBundledPack } from '../../data/compile';
import { openLexicon } from '../../data/linking/lexicon';
import { markSearch, namesAlone } from './baselines';
import { FLOORS, isBelow } from './floors';
import { link, readPlain } from './link';
import { HALVES, type Passage, readGold, readPassages } from './passages';
import { type Count, countOf, intervalsOf, type Mark, type Outcome, outcomesOf, ratesOf } from './score';

const { values: options } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    baselines: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    gold: { type: 'string' },
  },
});

/** A passage with what came out. */
interface Scored {
  passage: Passage;
  outcomes: Outcome[];
}

interface Row {
  what: string;
  passages: number;
  count: Count;
  rates: ReturnType<typeof ratesOf>;
  intervals: ReturnType<typeof intervalsOf>;
}

const pack = compileBundledPack();
const lexicon = openLexicon(pack.lexicon);
const kindOf = new Map(pack.entities.map(({ id, kind }) => [id, kind]));

const scored = (passages: Passage[], marksOf: (passage: Passage, index: number) => Mark[]): Scored[] =>
  passages.map((passage, index) => ({ passage, outcomes: outcomesOf(passage, marksOf(passage, index)) }));

function rowOf(what: string, of: Scored[], keep: (outcome: Outcome) => boolean = () => true): Row {
  const counts = of.map(({ outcomes }) => countOf(outcomes.filter(keep)));
  const count = counts.reduce(
    (sum, each) => ({ right: sum.right + each.right, wrong: sum.wrong + each.wrong, missed: sum.missed + each.missed }),
    { right: 0, wrong: 0, missed: 0 },
  );
  return { what, passages: of.length, count, rates: ratesOf(count), intervals: intervalsOf(counts) };
}

const rate = (value: number, [low, high]: [number, number]) => `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;

function table(rows: Row[]): string {
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
function confusion(of: Scored[]): string[] {
  const pairs = new Map<string, number>();
  for (const { verdict, expected, got } of of.flatMap(({ outcomes }) => outcomes)) {
    if (verdict === 'wrong')
      pairs.set(`${expected ?? 'nothing'} → ${got}`, (pairs.get(`${expected ?? 'nothing'} → ${got}`) ?? 0) + 1);
  }
  return [...pairs].sort((a, b) => b[1] - a[1]).map(([pair, times]) => `${String(times).padStart(4)}  ${pair}`);
}

function errorLines({ passage, outcomes }: Scored): string[] {
  const { text, name } = passage;
  return outcomes
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ verdict, expected, got, start, end }) => {
      const around = `…${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}…`;
      return `${name}: ${verdict}, ${expected ?? 'nothing'}${got ? ` → ${got}` : ''}: ${around.replace(/\s+/g, ' ')}`;
    });
}

/** Of the passages without a label that must be marked, how many are marked at all. */
function offTopicLine(of: Scored[]): string {
  const quiet = of.filter(({ passage }) => passage.labels.every(({ ids }) => ids.includes('-')));
  const marked = quiet.filter(({ outcomes }) => outcomes.some(({ verdict }) => verdict === 'wrong'));
  return `passages about something else with a wrong mark: ${marked.length} of ${quiet.length}`;
}

async function main(): Promise<void> {
  const passages = [...readPassages(HALVES), ...(options.gold ? readGold(options.gold) : [])];
  const ours = scored(passages, ({ text }) => link(readPlain(text), lexicon).mentions);
  const groups = [...HALVES, ...(options.gold ? (['gold'] as const) : [])];
  const languages = [...new Set(passages.map(({ language }) => language))];
  const halves = groups.map((half) => ({ half, of: ours.filter(({ passage }) => passage.half === half) }));
  const rows = halves.flatMap(({ half, of }) => [
    rowOf(half, of),
    ...(half === 'gold'
      ? []
      : [
          ...languages.map((language) =>
            rowOf(
              `${half}, ${language}`,
              of.filter(({ passage }) => passage.language === language),
            ),
          ),
          rowOf(
            `${half}, hard`,
            of.filter(({ passage }) => passage.genre === 'hard'),
          ),
        ]),
  ]);
  const kinds = [...new Set(kindOf.values())].map((kind) =>
    rowOf(kind, ours, ({ expected, got }) => kindOf.get(expected ?? got ?? '') === kind),
  );
  const held = ours.filter(({ passage }) => passage.half === 'held-out');
  const baselines: Row[] = [];
  if (options.baselines) {
    const texts = held.map(({ passage }) => passage);
    const searched = await markSearch(
      texts.map(({ text }) => text),
      pack,
    );
    baselines.push(
      rowOf(
        'held-out, names alone',
        scored(texts, ({ text }) => namesAlone(text, lexicon)),
      ),
      rowOf(
        'held-out, mark.js',
        scored(texts, (_, index) => searched[index] ?? []),
      ),
    );
  }
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ hash: pack.hash, rows, kinds, baselines })}\n`);
  } else {
    const tuned = ours.filter(({ passage }) => passage.half !== 'held-out');
    const parts = [
      `corpus ${pack.hash.slice(0, 12)}, until ${pack.ends}; ${pack.entities.length} entities`,
      table([...rows, ...baselines]),
      ...halves.map(({ half, of }) => `${half}: ${offTopicLine(of)}`),
      table(kinds),
      ...(options.errors ? [`taken for another:\n${confusion(tuned).join('\n')}`, tuned.flatMap(errorLines).join('\n')] : []),
    ];
    process.stdout.write(`${parts.join('\n\n')}\n`);
  }
  const below = rows.filter(({ what, rates }) => isBelow(what, rates));
  for (const { what } of below) process.stderr.write(`${what} is below its floor: ${JSON.stringify(FLOORS[what])}\n`);
  if (below.length > 0) process.exitCode = 1;
}

await main();
