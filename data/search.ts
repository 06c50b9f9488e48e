/**
 * Finds entities by what a reader types: accents do not matter, a typing slip is forgiven, the beginning of a word is enough,
 * and names of all languages count. Exact names come first, then beginnings of names, then the rest by relevance.
 */
import MiniSearch, { type Query } from 'minisearch';
import type { Entity, Localized } from './schema';

export interface SearchHit {
  id: string;
  /** The name that fits what was typed, where it is not one of the names that the entity is shown by. */
  matched: string | null;
}

/** Hits for what the reader typed, best first; none for a blank. */
export type Search = (typed: string) => SearchHit[];

interface Row {
  id: string;
  names: string;
  /** Each name as one word, so that "m 23" finds M23. */
  whole: string;
  about: string;
}

/** How well a name fits, best first. */
const EXACT = 0;
const BEGINS = 1;
const WORD_BEGINS = 2;
const OTHERWISE = 3;

const MARKS = /\p{M}/gu;
const GAPS = /[^\p{L}\p{N}]+/gu;
const SEPARATOR = '\n';

const fold = (text: string) => text.normalize('NFKD').replace(MARKS, '').toLowerCase();
const asOneWord = (text: string) => fold(text).replace(GAPS, '');
const asWords = (text: string) => ` ${fold(text).replace(GAPS, ' ').trim()}`;
const texts = (text: Localized | null) => Object.values(text ?? {}).filter((each) => each !== undefined);

/** Builds the index; a search then takes no more than a few milliseconds. */
export function createSearch(entities: Entity[]): Search {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const index = new MiniSearch<Row>({
    fields: ['names', 'whole', 'about'],
    tokenize: (text, field) => (field === 'whole' ? text.split(SEPARATOR) : text.split(GAPS)),
    processTerm: (term) => fold(term) || null,
  });
  index.addAll(entities.map(rowOf));

  return (typed) => {
    const whole = asOneWord(typed);
    if (whole === '') return [];
    const found = index.search(queryFor(typed, whole, 'AND'));
    const results = found.length > 0 ? found : index.search(queryFor(typed, whole, 'OR'));
    return results
      .flatMap(({ id, score }) => {
        const entity = byId.get(id);
        return entity ? [{ id, score, ...bestName(entity, typed, whole) }] : [];
      })
      .sort((a, b) => a.fit - b.fit || b.score - a.score)
      .map(({ id, matched }) => ({ id, matched }));
  };
}

function rowOf(entity: Entity): Row {
  const names = namesOf(entity);
  return {
    id: entity.id,
    names: names.join(SEPARATOR),
    whole: names.map(asOneWord).join(SEPARATOR),
    about: [...texts(entity.title), ...texts(entity.summary)].join(SEPARATOR),
  };
}

const namesOf = (entity: Entity) => [...new Set([...texts(entity.name), ...entity.names])];

/** Names forgive slips; what is said about an entity does not, or every long text would resemble something. */
function queryFor(typed: string, whole: string, combineWith: 'AND' | 'OR'): Query {
  const anywhere = { queries: [typed], fields: ['names', 'about'], boost: { names: 4 }, prefix: true, combineWith };
  return {
    combineWith: 'OR',
    queries: [
      anywhere,
      { queries: [typed], fields: ['names'], prefix: true, fuzzy: slipsIn, combineWith },
      { queries: [whole], fields: ['whole'], prefix: true, boost: { whole: 2 } },
    ],
  };
}

/** About one letter in four may be wrong; words of three letters are too alike for that. */
const slipsIn = (term: string) => (term.length > 3 ? 0.25 : false);

function bestName(entity: Entity, typed: string, whole: string): { fit: number; matched: string | null } {
  const shown = texts(entity.name);
  const beginning = asWords(typed);
  const fits = namesOf(entity).map((name) => {
    const one = asOneWord(name);
    if (one === whole) return { name, fit: EXACT };
    if (one.startsWith(whole)) return { name, fit: BEGINS };
    return { name, fit: asWords(name).includes(beginning) ? WORD_BEGINS : OTHERWISE };
  });
  const best = fits.reduce((a, b) => (b.fit < a.fit ? b : a));
  return { fit: best.fit, matched: best.fit === OTHERWISE || shown.includes(best.name) ? null : best.name };
}
