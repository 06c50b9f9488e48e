import { describe, expect, it } from 'vitest';
import { RulesFullError } from '../../data/errors';
import { keyOf } from '../../data/linking/normalize';
import {
  alwaysMarked,
  alwaysMarks,
  hostOf,
  MOST_RULES,
  notRule,
  pageAddress,
  type ReaderRule,
  readersWord,
  readRules,
  withoutRule,
  withRule,
} from '../../data/reader-rules';

const PAGE = 'https://news.example/2025/talks?id=7';
const always = (entity: string, name: string): ReaderRule => ({ kind: 'always', entity, name });
const not = (where: 'page' | 'site' | 'everywhere', name = 'M23') => notRule('m23', name, where, PAGE);
const wordOn = (address: string, ...rules: ReaderRule[]) => readersWord(rules, address)?.(keyOf('M-23'), 'm23') ?? null;

describe('rules that were stored', () => {
  it.each([undefined, null, 'text', 7, {}])('by nobody or as nonsense (%s) are none', (stored) => {
    expect(readRules(stored)).toEqual([]);
    expect(withRule(stored, not('site'))).toEqual([not('site')]);
    expect(withoutRule(stored, not('site'))).toEqual([]);
  });

  const foreign = [null, 3, 'M23', { kind: 'sometimes', entity: 'm23', name: 'M23' }, { kind: 'always', name: 'M23' }];
  const foreignScope = [
    { kind: 'not', entity: 'm23', name: 'M23' },
    { ...not('site'), scope: { kind: 'planet' } },
  ];
  const incomplete = [
    { ...not('page'), scope: { kind: 'page' } },
    { ...not('site'), scope: { kind: 'site', host: '' } },
  ];

  it('are read without what another version wrote, which is left in its place all the same', () => {
    const stored = [...foreign, not('page'), ...foreignScope, always('goma', 'GOMA'), ...incomplete];
    expect(readRules(stored)).toEqual([not('page'), always('goma', 'GOMA')]);
    const kept = [...foreign, ...foreignScope, always('goma', 'GOMA'), ...incomplete];
    expect(withoutRule(stored, not('page'))).toEqual(kept);
    expect(withRule(kept, not('page'))).toEqual([...kept, not('page')]);
  });
});

describe('keeping rules', () => {
  it('keeps each once, in whichever spelling, the newest last', () => {
    const both = withRule(withRule([], not('site')), always('m23', 'M23'));
    expect(withRule(both, not('site', 'M‑23'))).toEqual([always('m23', 'M23'), not('site', 'M‑23')]);
    expect(withoutRule(both, not('site', 'm 23'))).toEqual([always('m23', 'M23')]);
    expect(withoutRule(both, not('page'))).toEqual(both);
  });

  it(`refuses the ${MOST_RULES + 1}st, and gives up none`, () => {
    const full = Array.from({ length: MOST_RULES }, (_, index) => always('m23', `name ${index}`));
    expect(() => withRule(full, not('site'))).toThrow(RulesFullError);
    expect(withRule(full, always('m23', 'Name 7'))).toHaveLength(MOST_RULES);
  });
});

describe('the address of a page', () => {
  it('has no fragment, nothing of campaigns, and its parameters in one order', () => {
    const plain = pageAddress('https://news.example/a?b=2&id=7');
    expect(plain).toBe('https://news.example/a?b=2&id=7');
    expect(pageAddress('https://News.example/a?id=7&utm_source=x&fbclid=y&b=2#comments')).toBe(plain);
    expect(pageAddress('https://news.example/a?&title=utm_%20b&UTM_id=1')).toBe('https://news.example/a?title=utm_%20b');
    expect(pageAddress('https://news.example/a?utm_medium=social#top')).toBe('https://news.example/a');
    expect(pageAddress('https://news.example/a?id=8&b=2')).not.toBe(plain);
  });

  it('is nothing where there is none, and a file has no host', () => {
    expect([pageAddress('nowhere'), hostOf('nowhere'), hostOf('file:///home/article.html')]).toEqual(['', '', '']);
    expect(hostOf('https://News.example:8080/a')).toBe('news.example');
  });
});

describe('what rules say of a name', () => {
  it('is nothing where none counts', () => {
    expect(readersWord([], PAGE)).toBeNull();
    expect(readersWord([not('page')], 'https://news.example/other')).toBeNull();
    expect(wordOn(PAGE, always('m23', 'AFC'), always('un', 'M23'))).toBeNull();
  });

  it('counts on the page, on the site or everywhere, as it was said', () => {
    const places = [`${PAGE}&utm_source=x#end`, 'https://news.example/', 'http://news.example:81/', 'https://other.example/'];
    const where = (rule: ReaderRule) => places.map((place) => wordOn(place, rule));
    expect(where(not('page'))).toEqual(['not', null, null, null]);
    expect(where(not('site'))).toEqual(['not', 'not', 'not', null]);
    expect(where(not('everywhere'))).toEqual(['not', 'not', 'not', 'not']);
    expect(where(always('m23', 'M23'))).toEqual(['always', 'always', 'always', 'always']);
  });

  it('is the closer word before the wider one, and of two on all pages the newer', () => {
    const rule = always('m23', 'M23');
    expect(wordOn(PAGE, not('page'), rule)).toBe('not');
    expect(wordOn(PAGE, rule, not('site'))).toBe('not');
    expect(wordOn(PAGE, rule, not('everywhere'))).toBe('not');
    expect(wordOn(PAGE, not('everywhere'), rule)).toBe('always');
  });

  it('is always one entity at a time, the newest', () => {
    const word = readersWord([always('m23', 'M23'), always('motorway', 'M23')], PAGE);
    expect(['m23', 'motorway'].map((entity) => word?.('m 23', entity))).toEqual([null, 'always']);
  });

  it('is known to the switches of an entry and to the search for a beginning', () => {
    const rules = [always('m23', 'M-23'), not('site'), always('goma', 'GOMA'), notRule('goma', 'Goma', 'everywhere', PAGE)];
    const isAlways = alwaysMarks(rules);
    expect([isAlways('m23', 'M23'), isAlways('goma', 'Goma'), isAlways('m23', 'AFC')]).toEqual([true, false, false]);
    for (const entity of ['m23', 'goma']) expect(alwaysMarked(rules).has(entity)).toBe(true);
    expect([alwaysMarked('nonsense').size, alwaysMarked([null, 3, not('site')]).has('m23')]).toEqual([0, false]);
  });
});
