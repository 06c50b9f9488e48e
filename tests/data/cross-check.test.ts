import { describe, expect, it } from 'vitest';
import { failure } from '../fixtures/packs';

/** Each corpus is the one on planets with one thing wrong, and fails with a message that names the place and the remedy. */
type Shelf = [what: string, file: string, replace: string, by: string, message: string][];

const MERCURY = 'entities/mercury.yml';
const VENUS = 'entities/venus.yml';
const GALILEO = 'entities/galileo-galilei.yml';

const shelves: Record<string, Shelf> = {
  ids: [
    ['a removed id', 'ids.txt', 'padua', 'padua\npisa', "ids.txt:5 pisa: has no file any more; readers' notes hold on to it"],
    ['an id that the list does not know', 'ids.txt', 'padua\n', '', 'padua is not in ids.txt; add it there'],
    ['an unknown figure', VENUS, 'of: craters', 'of: moons', 'moons is not a figure; use one of pack.yml'],
    [
      'an unknown counter',
      VENUS,
      'by: [{ en: The Atlas, fr: L’Atlas }], as',
      'by: [nobody], as',
      'figures.0.by.0: nobody is not an entity',
    ],
    ['an unknown namer', VENUS, 'by: [{ en: Poets, fr: Des poètes }]', 'by: [nobody]', 'called.0.by.0: nobody is not an entity'],
    [
      'a paragraph left out where the source numbers them',
      MERCURY,
      'almanac-2015#3',
      'almanac-2015',
      'almanac-2015 has 4 paragraphs; cite the one that says it',
    ],
    ['a paragraph where the source numbers none', VENUS, '[atlas-2014]', '[atlas-2014#1]', 'atlas-2014 numbers no paragraphs'],
    [
      'two files of one document',
      'sources/atlas-2014.yml',
      'https://atlas.example/venus',
      'https://almanac.example/2015',
      'is also the address of almanac-2015; keep one of the two files',
    ],
  ],
  dates: [
    ['a source from after the end', 'sources/atlas-2014.yml', '"2014"', '"2019"', 'date: 2019 is later than 2015'],
    [
      'an end after the newest source',
      'pack.yml',
      'ends: "2015"',
      'ends: "2018"',
      'ends: is later than the newest source, of 2015',
    ],
    [
      'a date vaguer than its text',
      MERCURY,
      'A year on Mercury lasts',
      'A year on Mercury measured on 3 May 2015 lasts',
      'claims.0.date: 2015 is vaguer than the text, which says 2015-05-03',
    ],
    [
      'a statement later than all its sources',
      VENUS,
      '    date: "2014"',
      '    date: "2014"\n    stated: "2015"',
      'claims.0.stated: 2015 is later than its newest source, of 2014',
    ],
    ['an office that ends before it begins', GALILEO, 'until: "1610"', 'until: "1590"', '1590 is before 1592; exchange them'],
  ],
  sentences: [
    [
      'a sentence that is too long',
      MERCURY,
      'A year on Mercury lasts 88 days.',
      `A year ${'and a year '.repeat(12)}on Mercury lasts 88 days.`,
      'has a sentence of 43 words; split it, 36 are the most',
    ],
    [
      'a French word that is true for a day',
      MERCURY,
      'dure 88 jours',
      'dure actuellement 88 jours',
      '"actuellement" is true only',
    ],
    ['a Swahili word that is true for a day', VENUS, 'Zuhura ni sayari', 'Sasa Zuhura ni sayari', '"Sasa" is true only'],
  ],
  standing: [
    [
      'a late statement on one leg',
      MERCURY,
      '[almanac-2015#2, atlas-2014]',
      '[almanac-2015#2]',
      'claims.0.status: is agreed on one independent source; from 2015 on cite a second, or make it reported',
    ],
    [
      'a second leg that is the same agency',
      'sources/atlas-2014.yml',
      'title: Maps of Venus',
      'title: Maps of Venus\nagency: The Almanac',
      'is agreed on one independent source',
    ],
    [
      'a late event on one leg',
      'pack.yml',
      'two_sources_from: "2015"',
      'two_sources_from: "1600"',
      'sources: holds one independent source; an event from 1600 on needs two',
    ],
    [
      'reported, and two sources say it',
      VENUS,
      '[atlas-2014]',
      '[atlas-2014, almanac-2015#1]',
      'is reported, and 2 independent sources say it; make it agreed, or name whose word it is',
    ],
    [
      'denied, and not contested',
      VENUS,
      '    date: "2014"',
      '    denied_by: [galileo-galilei]\n    date: "2014"',
      'is reported, and somebody denies it; it is contested',
    ],
  ],
  figures: [
    [
      'a number that nobody counted',
      VENUS,
      '    figures: [{ of: craters, value: 900, by: [{ en: The Atlas, fr: L’Atlas }], as_of: "2014" }]\n',
      '',
      'claims.0.text: says a number of craters and not who counted; add it under "figures"',
    ],
    [
      'a figure without a counter',
      VENUS,
      'by: [{ en: The Atlas, fr: L’Atlas }], as',
      'by: [], as',
      'is empty; a figure names who counted',
    ],
    [
      'a figure without a number',
      VENUS,
      'value: 900, ',
      '',
      'has no number; write value, or low and high, or the words of the source',
    ],
    ['a value beside a bound', VENUS, 'value: 900', 'value: 900, low: 800', 'has an exact value and a bound; keep one of them'],
    [
      'words beside a number',
      VENUS,
      'value: 900',
      'value: 900, words: { en: many, fr: de nombreux }',
      'has a number and words in its place',
    ],
    ['a range upside down', VENUS, 'value: 900', 'low: 900, high: 800', 'is a range from 900 to 800; exchange them'],
  ],
  relations: [
    [
      'one that contradicts its inverse',
      VENUS,
      'relations:\n',
      'relations:\n  - { type: observed, to: galileo-galilei, status: agreed }\n',
      'contradicts its inverse: galileo-galilei has observed to venus at the same time; remove the wrong one',
    ],
    [
      'one written from both sides',
      MERCURY,
      'claims:',
      'relations:\n  - { type: neighbour-of, to: venus, status: contested, sources: [atlas-2014] }\nclaims:',
      'stands a second time in entities/mercury.yml, with another status or date; remove one',
    ],
    ['one to itself', GALILEO, 'to: venus', 'to: galileo-galilei', 'is the entity itself; name the other one'],
    [
      'a place inside itself',
      'entities/padua.yml',
      'names: [Padua, Padoue]',
      'names: [Padua, Padoue]\nrelations:\n  - { type: in, to: padua, status: agreed }',
      'is the entity itself',
    ],
  ],
  places: [
    [
      'a place without coordinates',
      'entities/padua.yml',
      'coordinates: { lat: 45.41, lon: 11.88, source: almanac-2015#1 }\n',
      '',
      'kind: town is a place, and coordinates are missing; look them up and cite their source',
    ],
    ['coordinates outside the region', 'entities/padua.yml', 'lat: 45.41', 'lat: -45.41', 'lie outside the region of pack.yml'],
    [
      'coordinates said to be abroad that are not',
      'entities/padua.yml',
      'coordinates:',
      'abroad: true\ncoordinates:',
      'is said of a place inside the region of pack.yml; remove it',
    ],
    ['a latitude that is none', 'entities/padua.yml', 'lat: 45.41', 'lat: 95.41', 'coordinates.lat'],
  ],
  names: [
    [
      'a name of two entities that nothing tells apart',
      VENUS,
      'name: Venus, needs: topic, not: [Williams]',
      'name: Mercury, needs: topic',
      '"Mercury" also belongs to mercury; give both what they need, or remove one',
    ],
  ],
  coverage: [
    ['a reason for a source that is not there', 'coverage.yml', 'almanac-2015', 'almanac-2016', 'almanac-2016 is not a source'],
    ['a reason for a paragraph that is not there', 'coverage.yml', '4:', '7:', 'almanac-2015 has 4 paragraphs; remove this one'],
    ['a reason for a paragraph that is cited', 'coverage.yml', '4:', '2:', 'is cited after all; remove the line'],
  ],
};

describe.each(Object.entries(shelves))('a corpus is refused for its %s', (_shelf, corpora) => {
  it.each(corpora)('%s', (_what, file, replace, by, message) => {
    expect(failure(file, replace, by)).toContain(message);
  });
});

describe('two names alike', () => {
  it('may belong to two entities where their places tell them apart', () => {
    const alike = ['name: Venus, needs: topic, not: [Williams]', 'name: Mercury, needs: topic, not: [Freddie]'] as const;
    expect(() => failure(VENUS, ...alike)).toThrow('The corpus compiled');
  });
});
