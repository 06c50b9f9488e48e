/**
 * Finds entities by what a reader types: accents do not matter, a typing slip is forgiven, the beginning of a word is enough,
 * and names of all languages count. Exact names come first, then beginnings of names, then the rest by relevance.
 */
import MiniSearch, { type Query } from 'minisearch';
import type { Entity, Localized } from './pack';

export interface SearchHit {
  id: string;
  /** The name that fits what was typed, where it is not one of the names that the entity is shown by. */
  matched: string | null;
}

/** Hits for what the reader typed, best first, no more than `MOST`; none for a blank. */
export type Search = (typed: string) => SearchHit[];

/** So few letters begin too many words: only names are looked at, and no index is needed for that. */
const SHORT = 2;

/** Longer lists are not read: another letter makes them short. */
export const MOST = 100;

/** A name in the forms in which it is compared, folded once and not for every search. */
interface FoldedName {
  name: string;
  one: string;
  words: string;
  /** Whether the entity is shown by it. */
  shown: boolean;
}

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
  const namesById = new Map(entities.map((entity) => [entity.id, foldedNames(entity)]));
  const index = new MiniSearch<Row>({
    fields: ['names', 'whole', 'about'],
    tokenize: (text, field) => (field === 'whole' ? text.split(SEPARATOR) : text.split(GAPS)),
    processTerm: (term) => fold(term) || null,
  });
  index.addAll(entities.map(rowOf));

  function candidates(typed: string, whole: string): { id: string; score: number }[] {
    if (whole.length <= SHORT) return entities.map(({ id }) => ({ id, score: 0 }));
    const found = index.search(queryFor(typed, whole, 'AND'));
    return found.length > 0 ? found : index.search(queryFor(typed, whole, 'OR'));
  }

  return (typed) => {
    const whole = asOneWord(typed);
    if (whole === '') return [];
    const beginning = asWords(typed);
    const fitted = ({ id, score }: { id: string; score: number }) => {
      const names = namesById.get(id);
      return names ? [{ id, score, ...bestName(names, beginning, whole) }] : [];
    };
    return candidates(typed, whole)
      .flatMap(fitted)
      .filter(({ fit }) => fit < OTHERWISE || whole.length > SHORT)
      .sort((a, b) => a.fit - b.fit || b.score - a.score)
      .slice(0, MOST)
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
  return {
    combineWith: 'OR',
    queries: [
      { queries: [typed], fields: ['names', 'about'], boost: { names: 4 }, prefix: longerThan(3), combineWith },
      { queries: [typed], fields: ['names'], prefix: longerThan(1), fuzzy: slipsIn, combineWith },
      { queries: [whole], fields: ['whole'], prefix: true, boost: { whole: 2 } },
    ],
  };
}

const longerThan = (letters: number) => (term: string) => term.length > letters;

/** About one letter in four may be wrong; words of three letters are too alike for that. */
const slipsIn = (term: string) => (term.length > 3 ? 0.25 : false);

function foldedNames(entity: Entity): FoldedName[] {
  const shown = texts(entity.name);
  return namesOf(entity).map((name) => ({ name, one: asOneWord(name), words: asWords(name), shown: shown.includes(name) }));
}

function fitOf({ one, words }: FoldedName, beginning: string, whole: string): number {
  if (one === whole) return EXACT;
  if (one.startsWith(whole)) return BEGINS;
  return words.includes(beginning) ? WORD_BEGINS : OTHERWISE;
}

function bestName(names: FoldedName[], beginning: string, whole: string): { fit: number; matched: string | null } {
  let fit = OTHERWISE;
  let matched: string | null = null;
  for (const name of names) {
    const found = fitOf(name, beginning, whole);
    if (found >= fit) continue;
    fit = found;
    matched = name.shown ? null : name.name;
  }
  return { fit, matched };
}
