import { describe, expect, it } from 'vitest';
import { compileBundledPack } from '../../data/compile';
import { openLexicon } from '../../data/linking/lexicon';
import { FLOORS } from './floors';
import { link, readPlain } from './link';
import { HALVES, type Passage, readPassages, unlabel } from './passages';
import { countOf, decisionsOf, intervalsOf, outcomesOf, ratesOf } from './score';

const pack = compileBundledPack();
const lexicon = openLexicon(pack.lexicon);
const passages = readPassages(HALVES);
const languages = ['en', 'fr', 'sw'];

function ratesIn(chosen: Passage[]) {
  return ratesOf(countOf(chosen.flatMap((passage) => outcomesOf(passage, link(readPlain(passage.text), lexicon).mentions))));
}

describe('the labelled passages', () => {
  it('are 200 at least, with 2,000 labels, in three languages, half of them held out', () => {
    expect(passages.length).toBeGreaterThanOrEqual(200);
    expect(passages.flatMap(({ labels }) => labels).length).toBeGreaterThanOrEqual(2000);
    expect([...new Set(passages.map(({ language }) => language))].sort()).toEqual(languages);
    expect(passages.filter(({ half }) => half === 'held-out')).toHaveLength(passages.length / 2);
  });

  it('hold 60 at least in which names mean something else', () => {
    const elsewhere = passages.filter(({ genre, labels }) => genre === 'hard' || labels.every(({ ids }) => ids.includes('-')));
    expect(elsewhere.length).toBeGreaterThanOrEqual(60);
  });

  it('name entities of the corpus, and leave no label open', () => {
    const known = new Set(['-', ...pack.entities.map(({ id }) => id)]);
    const unknown = passages.flatMap(({ name, labels }) =>
      labels.flatMap(({ ids }) => ids.filter((id) => !known.has(id)).map((id) => `${name}: ${id}`)),
    );
    expect(unknown).toEqual([]);
    expect(passages.filter(({ text }) => /\{\{|\}\}/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('linking, on passages that its rules were not tuned on', () => {
  const held = passages.filter(({ half }) => half === 'held-out');

  it.each(Object.entries(FLOORS))('%s reaches its floor', (what, floor) => {
    const language = languages.find((each) => what.endsWith(`, ${each}`));
    const { precision, recall } = ratesIn(held.filter((passage) => !language || passage.language === language));
    expect(precision).toBeGreaterThanOrEqual(floor.precision);
    expect(recall).toBeGreaterThanOrEqual(floor.recall);
  });
});

describe('the score', () => {
  const passage = { name: '', half: 'tune', language: 'en', genre: 'wire' } as const;
  const { text, labels } = unlabel('{{AFC/M23|m23,afc}} took {{Goma|goma}}; {{Rwandan troops|rwanda-defence-force,-}} left.');
  const at = (surface: string) => ({ start: text.indexOf(surface), end: text.indexOf(surface) + surface.length });
  const verdicts = (marks: { start: number; end: number; entity: string }[]) =>
    outcomesOf({ ...passage, text, labels }, marks).map(({ verdict }) => verdict);

  it('takes any id of a label, and counts nothing where either way is right', () => {
    expect(text).toBe('AFC/M23 took Goma; Rwandan troops left.');
    expect(
      verdicts([
        { ...at('AFC/M23'), entity: 'afc' },
        { ...at('Rwandan'), entity: 'rwanda' },
      ]),
    ).toEqual(['right', 'missed']);
  });

  it('counts a mark as another entity once, as wrong, and a mark on nothing too', () => {
    expect(
      verdicts([
        { ...at('AFC/M23'), entity: 'goma' },
        { ...at('Goma'), entity: 'goma' },
      ]),
    ).toEqual(['wrong', 'right']);
    expect(verdicts([{ ...at('took'), entity: 'goma' }])).toEqual(['wrong', 'missed', 'missed']);
  });

  it('counts as a right decision what was rightly left alone, too', () => {
    const places = ['AFC/M23', 'took', 'Goma', 'Rwandan'].map((surface) => ({ ...at(surface), entity: 'any' }));
    const decided = (marks: { start: number; end: number; entity: string }[]) =>
      decisionsOf({ ...passage, text, labels }, marks, places);
    expect(decided([{ ...at('Goma'), entity: 'goma' }])).toEqual({ right: 2, wrong: 1 });
    expect(decided([{ ...at('took'), entity: 'goma' }])).toEqual({ right: 0, wrong: 3 });
    expect(decisionsOf({ ...passage, text, labels }, [], [])).toEqual({ right: 0, wrong: 2 });
  });

  it('gives rates, and intervals that hold them', () => {
    const counts = [
      { right: 8, wrong: 2, missed: 0 },
      { right: 7, wrong: 0, missed: 5 },
    ];
    const rates = ratesOf({ right: 15, wrong: 2, missed: 5 });
    expect(rates).toEqual({ precision: 15 / 17, recall: 0.75, f1: (2 * (15 / 17) * 0.75) / (15 / 17 + 0.75) });
    const { precision, recall } = intervalsOf(counts);
    expect(precision[0]).toBeLessThan(rates.precision);
    expect(precision[1]).toBeGreaterThan(rates.precision);
    expect(recall).toEqual([7 / 12, 1]);
  });
});
