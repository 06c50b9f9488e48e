import { describe, expect, it } from 'vitest';
import type { Entity } from '../../data/pack';
import { createSearch, MOST } from '../../data/search';

const entity = (id: string, name: string, names: string[] = [], summary = ''): Entity => ({
  id,
  kind: 'any',
  name: { en: name, fr: name, sw: name },
  title: null,
  summary: { en: summary || `About ${id}.` },
  names,
  mistakenFor: null,
  roles: [],
  called: [],
  coordinates: null,
});

const search = createSearch([
  entity('kagame', 'Paul Kagame', ['Kagame']),
  entity('tshisekedi', 'Félix Tshisekedi', ['Tshisekedi', 'Tshilombo']),
  entity('m23', 'M23', ['March 23 Movement', 'Mouvement du 23 mars', 'AFC/M23']),
  entity('rdf', 'Rwanda Defence Force', ['RDF', 'armée rwandaise', 'jeshi la Rwanda']),
  entity('rwanda', 'Rwanda', [], 'The state of which Kagame is president.'),
  entity('tantalum', 'Tantalum', ['coltan'], 'A metal used in management of heat and in damage repair.'),
]);
const ids = (typed: string) => search(typed).map(({ id }) => id);

describe('the search of the glossary', () => {
  it('finds nothing for a blank or for signs alone', () => {
    expect(search('')).toEqual([]);
    expect(search('  –  ')).toEqual([]);
  });

  it('puts the exact name before names that only begin so', () => {
    expect(ids('Rwanda').slice(0, 2)).toEqual(['rwanda', 'rdf']);
  });

  it('puts a name before a summary that mentions it', () => {
    expect(ids('kagame')).toEqual(['kagame', 'rwanda']);
  });

  it('finds by the beginning of a word, as it is typed', () => {
    for (const typed of ['t', 'ts', 'tsh', 'tshi', 'tshise']) expect(ids(typed)).toContain('tshisekedi');
    expect(ids('tshi')[0]).toBe('tshisekedi');
  });

  it('looks at names alone while one or two letters are typed', () => {
    expect(ids('me')).toEqual([]);
    expect(ids('ma')).toEqual(['m23']);
    expect(ids('r').slice(0, 2).sort()).toEqual(['rdf', 'rwanda']);
  });

  it('gives no longer a list than anybody reads', () => {
    const many = createSearch(Array.from({ length: MOST + 5 }, (_, at) => entity(`lake-${at}`, `Lake ${at}`)));
    expect(many('lake')).toHaveLength(MOST);
  });

  it('does not mind accents, on either side', () => {
    expect(ids('felix')[0]).toBe('tshisekedi');
    expect(ids('armee rwandaise')[0]).toBe('rdf');
    expect(ids('Kágame')[0]).toBe('kagame');
  });

  it.each([
    ['kagmae', 'kagame'],
    ['Tshisekdi', 'tshisekedi'],
    ['Tchisekedi', 'tshisekedi'],
    ['rwnada', 'rwanda'],
  ])('forgives the slip in %s', (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  it('does not take a slip for a word of a summary', () => {
    expect(ids('kagmae')).not.toContain('tantalum');
  });

  it.each(['m 23', 'M-23', 'm23', 'M 2'])('finds M23 by %s', (typed) => {
    expect(ids(typed)[0]).toBe('m23');
  });

  it('finds names of all languages, and says by which', () => {
    expect(search('jeshi la rwanda')[0]).toEqual({ id: 'rdf', matched: 'jeshi la Rwanda' });
    expect(search('mouvement du 23 mars')[0]).toEqual({ id: 'm23', matched: 'Mouvement du 23 mars' });
  });

  it('does not say by which name where it is the one shown', () => {
    expect(search('paul kagame')[0]).toEqual({ id: 'kagame', matched: null });
  });

  it('wants all words, and makes do with some where none fits all', () => {
    expect(ids('rwanda force')).toEqual(['rdf']);
    expect(ids('rwanda xylophone')).toContain('rwanda');
  });
});
