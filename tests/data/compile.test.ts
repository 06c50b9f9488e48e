import { describe, expect, it } from 'vitest';
import { compileBundledPack, compileCorpus } from '../../data/compile';
import { brokenPlanets, failure, PLANETS } from '../fixtures/packs';

describe('a corpus that is right', () => {
  const pack = compileCorpus(PLANETS);

  it('becomes tables, whatever its subject', () => {
    expect(pack.entities.map(({ id }) => id)).toEqual(['galileo-galilei', 'mercury', 'padua', 'venus']);
    expect(pack.claims.map(({ id }) => id)).toEqual(['mercury/year', 'mercury/water-ice', 'venus/craters']);
    expect(pack.events.map(({ id }) => id)).toEqual(['1610-phases-of-venus']);
    expect(pack.relations.map(({ id }) => id)).toEqual(['galileo-galilei/observed/venus/1610', 'venus/neighbour-of/mercury']);
    expect(pack.moved).toEqual({ 'morning-star': 'venus' });
  });

  it('spells out parties, citations and the cards of a claim', () => {
    expect(pack.claims[1]).toMatchObject({
      about: ['mercury', 'venus'],
      status: 'contested',
      saidBy: [{ entity: 'galileo-galilei' }],
      deniedBy: [{ label: { en: 'an anonymous reviewer', fr: 'un relecteur anonyme' } }],
      date: '2012-11',
      stated: '2012-11-29',
      citations: [{ source: 'almanac-2015', paragraph: 3 }],
    });
  });

  it('keeps offices, figures, places and what others call a thing', () => {
    const entity = (id: string) => pack.entities.find((each) => each.id === id);
    expect(entity('galileo-galilei')?.roles).toMatchObject([
      { title: { en: 'Professor at Padua' }, since: '1592', until: '1610' },
    ]);
    expect(entity('venus')?.called).toMatchObject([{ words: { en: 'the morning star' }, by: [{ label: { en: 'Poets' } }] }]);
    expect(entity('padua')?.coordinates).toEqual({ lat: 45.41, lon: 11.88, citation: { source: 'almanac-2015', paragraph: 1 } });
    expect(pack.claims[2]?.figures).toMatchObject([{ of: 'craters', low: 900, high: 900, asOf: '2014' }]);
    expect(pack.claims[2]?.citations).toEqual([{ source: 'atlas-2014', paragraph: null }]);
    expect(pack.figureTypes).toEqual([{ id: 'craters', label: { en: 'craters', fr: 'cratères', sw: 'kreta' } }]);
  });

  it('has the same hash each time, and another after any change', () => {
    const changed = compileCorpus(brokenPlanets('entities/mercury.yml', 'not: [thermometer]', 'not: [barometer]'));
    expect(compileCorpus(PLANETS).hash).toBe(pack.hash);
    expect(changed.hash).not.toBe(pack.hash);
    expect(pack.lexicon.hash).toBe(pack.hash);
  });
});

describe('a corpus with a mistake fails, and says where and what to do', () => {
  const mistakes: [what: string, file: string, replace: string, by: string, message: string][] = [
    ['invalid YAML', 'pack.yml', 'kinds:', 'kinds: [', 'pack.yml:'],
    [
      'an unknown field',
      'entities/venus.yml',
      'kind: planet',
      'kind: planet\ncolour: white',
      'entities/venus.yml:2 colour: is not a field here',
    ],
    [
      'a missing field',
      'sources/almanac-2015.yml',
      'publisher: The Almanac\n',
      '',
      'sources/almanac-2015.yml:1 publisher: is missing; write it',
    ],
    [
      'a summary missing in a language',
      'entities/venus.yml',
      '  fr: Vénus est la deuxième planète du système solaire.\n',
      '',
      'entities/venus.yml:4 summary.fr: is missing; write it',
    ],
    ['an empty text', 'pack.yml', 'en: The planets', "en: ''", 'pack.yml:3 title.en: the title is empty'],
    [
      'a text over its length',
      'entities/venus.yml',
      'Venus is the second planet',
      `Venus is ${'very '.repeat(70)}far`,
      'shorten it to 300',
    ],
    [
      'a bare year, which YAML reads as a number',
      'sources/almanac-2015.yml',
      'date: "2015"',
      'date: 2015',
      'put it in quotes if it is a bare year',
    ],
    ['a date that is none', 'entities/mercury.yml', 'date: 2012-11\n', 'date: 2012-13\n', 'write 2025, 2025-01 or 2025-01-27'],
    [
      'a date after the pack ends',
      'entities/mercury.yml',
      'date: 2012-11\n',
      'date: 2021-11\n',
      'entities/mercury.yml:25 claims.1.date: 2021-11 is later than 2015',
    ],
    ['an unknown kind', 'entities/venus.yml', 'kind: planet', 'kind: comet', 'comet is not a kind; use one of pack.yml'],
    ['an unknown relation', 'entities/galileo-galilei.yml', 'type: observed', 'type: visited', 'visited is not a relation'],
    [
      'an unknown entity in a relation',
      'entities/galileo-galilei.yml',
      'to: venus',
      'to: pluto',
      'pluto is not an entity; add entities/pluto.yml',
    ],
    [
      'an unknown party',
      'entities/mercury.yml',
      'said_by: [galileo-galilei]',
      'said_by: [nobody]',
      'claims.1.said_by.0: nobody is not an entity',
    ],
    [
      'an unknown entity in an event',
      'events/1610-phases-of-venus.yml',
      '[galileo-galilei, venus]',
      '[venus, moon]',
      'moon is not an entity',
    ],
    [
      'an event that nobody took part in',
      'events/1610-phases-of-venus.yml',
      '[galileo-galilei, venus]',
      '[]',
      'name at least one',
    ],
    [
      'an event whose file has another date',
      'events/1610-phases-of-venus.yml',
      'date: "1610"',
      'date: "1611"',
      "the file's name must begin with 1611-",
    ],
    ['an unknown source', 'entities/mercury.yml', 'almanac-2015#3', 'almanac-2016#3', 'almanac-2016 is not a source'],
    [
      'a paragraph that the source does not have',
      'entities/mercury.yml',
      'almanac-2015#3',
      'almanac-2015#5',
      'almanac-2015 has 4 paragraphs; cite one of them',
    ],
    ['a citation without a paragraph', 'entities/mercury.yml', 'almanac-2015#3', 'almanac-2015 3', 'write source-id#paragraph'],
    [
      'a claim without a source',
      'entities/mercury.yml',
      '[almanac-2015#3]',
      '[]',
      'a statement without a source cannot enter the corpus',
    ],
    [
      'a contested claim that nobody denies',
      'entities/mercury.yml',
      '    denied_by: [{ en: an anonymous reviewer, fr: un relecteur anonyme }]\n',
      '',
      'a contested claim names who denies it',
    ],
    ['a claim id used twice', 'entities/mercury.yml', 'id: water-ice', 'id: year', 'year is used twice in this file'],
    [
      'a word that is true for a day',
      'entities/mercury.yml',
      'A year on Mercury lasts',
      'A year on Mercury currently lasts',
      '"currently" is true only on the day it is written',
    ],
    ['a sentence without an end', 'entities/mercury.yml', 'lasts 88 days.', 'lasts 88 days', 'add a full stop'],
    [
      'a name of two entities without context',
      'entities/venus.yml',
      'planet Venus',
      'planet Mercury',
      '"planet Mercury" also belongs to mercury',
    ],
    [
      'a name that needs words near it and has none',
      'entities/venus.yml',
      'needs: topic',
      'needs: near',
      'needs words near it and lists none',
    ],
    [
      'words near that are never looked at',
      'entities/mercury.yml',
      'needs: [topic, near]',
      'needs: topic',
      'is never looked at; add "near" to needs',
    ],
    ['a moved id that leads nowhere', 'entities/morning-star.yml', 'venus', 'vesper', 'vesper is not an entity'],
    ['an address that is not secure', 'sources/almanac-2015.yml', 'https://', 'http://', 'must begin with https://'],
  ];

  it.each(mistakes)('%s', (_what, file, replace, by, message) => {
    expect(failure(file, replace, by)).toContain(message);
  });

  it('names every mistake at once', () => {
    const message = failure('entities/mercury.yml', 'status: agreed\n    key: true', 'status: certain\n    colour: red');
    expect(message).toMatch(/^2 mistakes in the corpus; nothing was written\.\n/);
    expect(message).toContain('claims.0.status: status is one of agreed, contested, reported');
    expect(message).toContain('claims.0.colour: is not a field here');
  });
});

describe('the bundled corpus', () => {
  const pack = compileBundledPack();

  it('compiles, with at least 80 claims, 12 events and five sources', () => {
    expect(pack.claims.length).toBeGreaterThanOrEqual(80);
    expect(pack.events.length).toBeGreaterThanOrEqual(12);
    expect(pack.sources.length).toBeGreaterThanOrEqual(5);
  });

  it('gives each row an id of its own, because a database would keep only the last', () => {
    const twice = (rows: { id: string }[]) => rows.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index);
    const { entities, claims, events, relations, sources } = pack;
    expect([entities, claims, events, relations, sources].flatMap(twice)).toEqual([]);
  });

  it('says of every statement where it is written', () => {
    expect([...pack.claims, ...pack.events].filter(({ citations }) => citations.length === 0)).toEqual([]);
  });
});
