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
import { HALVES, readGold, readPassages } from './passages';
import { confusion, decisionsLine, errorLines, offTopicLine, type Row, rowOf, scored, table } from './report';

const { values: options } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    baselines: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    gold: { type: 'string' },
  },
});

const pack = compileBundledPack();
const lexicon = openLexicon(pack.lexicon);
const kindOf = new Map(pack.entities.map(({ id, kind }) => [id, kind]));

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
      ...halves
        .filter(({ half }) => half !== 'gold')
        .map(({ half, of }) => `${half}: ${decisionsLine(of, (text) => namesAlone(text, lexicon))}`),
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
