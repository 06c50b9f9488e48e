import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../data/linking/normalize';
import type { ReadersWord } from '../../../data/linking/types';
import { name, resolved } from './small-lexicon';

const kagame = [name('Paul Kagame', 'paul-kagame'), name('Kagame', 'paul-kagame')];
const goma = name('Goma', 'goma');
const gallery = name('GOMA', 'gallery', { needs: ['near'], near: ['exhibition'] });
const m23 = name('M23', 'm23', { needs: ['topic', 'near'], near: ['rebel'], not: ['motorway'] });
const qatar = name('Qatar', 'qatar', { needs: ['topic'] });
const airline = name('Qatar Airways', null);

const says = (...words: ['not' | 'always', string, string][]): ReadersWord => {
  return (key, entity) => words.find(([, about, text]) => about === entity && keyOf(text) === key)?.[0] ?? null;
};
const notGoma = says(['not', 'goma', 'Goma']);
const READER = [{ kind: 'reader', words: [] }];

describe('a name that the reader says is not an entity', () => {
  it('is not linked, and the reader is the reason', () => {
    const { linked, whyNot } = resolved(['A flight to Goma.'], [goma], { word: notGoma });
    expect(linked).toEqual([]);
    expect(whyNot).toEqual(READER);
  });

  it('obeys in every spelling', () => {
    expect(resolved(['M‑23 rebels, M23 rebels'], [m23], { word: says(['not', 'm23', 'm 23']) }).linked).toEqual([]);
  });

  it('may be another entity', () => {
    const text = ['An exhibition at GOMA.'];
    expect(resolved(text, [goma, gallery]).linked).toEqual(['GOMA -> gallery']);
    expect(resolved(['Plain GOMA.'], [goma, gallery], { word: notGoma }).linked).toEqual([]);
    expect(resolved(text, [goma, gallery], { word: says(['not', 'gallery', 'Goma']) }).linked).toEqual(['GOMA -> goma']);
  });

  it('takes the shorter names inside it along, but leaves those elsewhere', () => {
    const word = says(['not', 'paul-kagame', 'Paul Kagame']);
    const { linked, whyNot } = resolved(['Paul Kagame, and Kagame.'], kagame, { word });
    expect(linked).toEqual(['Kagame -> paul-kagame']);
    expect(whyNot).toEqual([...READER, ...READER]);
  });

  it('says nothing for the subject of the page', () => {
    const blocks = ['Goma in Kivu.', 'Qatar hosts talks.'];
    expect(resolved(blocks, [goma, qatar]).linked).toEqual(['Goma -> goma', 'Qatar -> qatar']);
    const { onTopic, linked } = resolved(blocks, [goma, qatar], { word: notGoma });
    expect([onTopic, linked]).toEqual([false, []]);
  });
});

describe('a name that the reader wants marked', () => {
  const word = says(['always', 'm23', 'M23'], ['always', 'qatar', 'Qatar']);

  it('is linked on any page, against any word that rules it out, and the reader is the reason', () => {
    const { linked, why } = resolved(['The M23 motorway is closed.'], [m23], { word });
    expect(linked).toEqual(['M23 -> m23']);
    expect(why).toEqual(READER);
  });

  it('makes no subject of the page: no other name follows it', () => {
    const blocks = ['The M23 motorway.', 'Goma, Kivu.'];
    const { onTopic, linked } = resolved(blocks, [m23, name('Goma', 'goma', { needs: ['topic'] })], { word });
    expect(onTopic).toBe(false);
    expect(linked).toEqual(['M23 -> m23']);
  });

  it('wins over another entity of the same name', () => {
    const { linked, whyNot } = resolved(['Plain Goma.'], [goma, gallery], { word: says(['always', 'gallery', 'Goma']) });
    expect(linked).toEqual(['Goma -> gallery']);
    expect(whyNot).toEqual([{ kind: 'another-entity', words: [] }]);
  });

  it('wins over being known as nothing at all, but not within a longer name that is', () => {
    expect(resolved(['Qatar wins.'], [qatar, name('Qatar', null)], { word }).linked).toEqual(['Qatar -> qatar']);
    expect(resolved(['Qatar Airways flies.'], [qatar, airline], { word }).linked).toEqual([]);
  });

  it('may stand inside a longer name that is not the entity', () => {
    const both = says(['not', 'paul-kagame', 'Paul Kagame'], ['always', 'paul-kagame', 'Kagame']);
    expect(resolved(['Paul Kagame'], kagame, { word: both }).linked).toEqual(['Kagame -> paul-kagame']);
  });
});
