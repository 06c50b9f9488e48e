/**
 * A lexicon: every name with its rule, and every word that a rule or the topic asks for, in flat tables. The compiler makes it,
 * `storage.local` keeps it, every page opens it; so opening does as little as it can and the words wait until a name was found.
 */
import { type KeyEntry, KeyTable, type PackedKeys, packKeys, sortEntries } from './key-table';
import { casedKeyOf, keyOf, withoutCapitals, wordsIn } from './normalize';
import { type PackedNumbers, type PackedTexts, packNumbers, packTexts, Texts, unpackNumbers, unpackSmall } from './packing';
import type { CompactLexicon, LexiconInput, NameRule, NeedKind } from './types';

/** Raised whenever the tables change their form or the normaliser its results. */
const VERSION = 2;

/** How the capitals of a text must stand for a name to match. */
export const ANY_CAPITALS = 0;
export const FIRST_CAPITAL = 1;
export const SOME_CAPITAL = 2;
export const EXACT_CAPITALS = 3;

/** What a name asks of its surroundings, with words as numbers of the word list. */
export interface Rule {
  needs: NeedKind[];
  near: number[];
  not: number[];
  languages: string[];
  capitals: number;
}

interface Tables {
  names: PackedKeys;
  /** For each name: its entity, counted from 1 (0 is a name that stands for nothing), and its rule. */
  entityOf: PackedNumbers;
  ruleOf: PackedNumbers;
  /** Each rule once: many names share one. */
  rules: Rule[];
  /** Entities in the order of their ids. */
  entities: PackedTexts;
  familyOf: PackedNumbers;
  families: string[];
  words: PackedKeys;
  /** The keys of `words` themselves. */
  wordTexts: PackedTexts;
  /** For each key of `words`, the number of the word: a plural is another key of the same word. */
  wordOf: PackedNumbers;
  threshold: number;
  /** Words of the subject by language. */
  topic: Record<string, number[]>;
}

/** Numbers words by their normalised form. A word and its plural in `s` are one. */
class WordList {
  readonly #numbers = new Map<string, number>();

  constructor(words: string[]) {
    const keys = new Set([...new Set(words)].map(keyOf).filter((key) => key !== ''));
    for (const key of [...keys].sort()) {
      const singular = key.endsWith('s') ? this.#numbers.get(key.slice(0, -1)) : undefined;
      this.#numbers.set(key, singular ?? this.#numbers.size);
    }
  }

  numbers(words: string[]): number[] {
    return [...new Set(words.map((word) => this.#numbers.get(keyOf(word)) ?? -1))].filter((number) => number >= 0);
  }

  /** Every word as a key, and its plural as another. */
  entries(): (KeyEntry & { word: number })[] {
    const entry = (key: string, word: number) => ({ lookup: key, kept: key, startsLower: true, startsUpper: true, word });
    const plurals = [...this.#numbers].filter(([key]) => !key.endsWith('s') && !this.#numbers.has(`${key}s`));
    return sortEntries(
      [...this.#numbers, ...plurals.map(([key, word]) => [`${key}s`, word] as const)].map(([key, word]) => entry(key, word)),
    );
  }
}

function capitalsOf({ text, exact }: NameRule, key: string): number {
  if (exact) return EXACT_CAPITALS;
  if (text === text.toLowerCase()) return ANY_CAPITALS;
  return wordsIn(key) > 1 ? SOME_CAPITAL : FIRST_CAPITAL;
}

function nameEntry(name: NameRule): KeyEntry & { name: NameRule; capitals: number } {
  const cased = casedKeyOf(name.text);
  const lookup = withoutCapitals(cased);
  const capitals = capitalsOf(name, lookup);
  const upperFirst = (cased[0] ?? '') !== (lookup[0] ?? '');
  return {
    lookup,
    kept: capitals === EXACT_CAPITALS ? cased : lookup,
    startsLower: capitals === EXACT_CAPITALS ? !upperFirst : capitals !== FIRST_CAPITAL || !upperFirst,
    startsUpper: capitals !== EXACT_CAPITALS || upperFirst,
    name,
    capitals,
  };
}

/** Compiles names and topic into flat tables. Names without a letter or digit are left out; those of one key keep their order. */
export function compileLexicon(input: LexiconInput): CompactLexicon {
  const words = new WordList([
    ...input.names.flatMap(({ near, not }) => [...near, ...not]),
    ...Object.values(input.topic.words).flat(),
  ]);
  const entities = [...input.entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const entityNumber = new Map(entities.map(({ id }, index) => [id, index + 1]));
  const families = [...new Set(entities.map(({ family }) => family))];
  const familyNumber = new Map(families.map((family, index) => [family, index]));
  const names = sortEntries(input.names.map(nameEntry).filter(({ lookup }) => lookup !== ''));

  const rules = new Map<string, { number: number; rule: Rule }>();
  const ruleOf = names.map(({ name, capitals }) => {
    const { needs, languages, near, not } = name;
    const [need = ''] = needs;
    const plain = needs.length < 2 && languages.length === 0 && near.length === 0 && not.length === 0;
    const key = plain ? need + capitals : [capitals, needs, languages, near.join('\n'), not.join('\n')].join('\t');
    const known = rules.get(key);
    if (known) return known.number;
    const rule = { needs, near: words.numbers(near), not: words.numbers(not), languages, capitals };
    rules.set(key, { number: rules.size, rule });
    return rules.size - 1;
  });
  const entityOf = names.map(({ name }) => {
    const number = name.entity === null ? 0 : entityNumber.get(name.entity);
    if (number === undefined)
      throw new Error(`the name "${name.text}" stands for "${name.entity}", which is no entity of the lexicon`);
    return number;
  });
  const topic = Object.fromEntries(Object.entries(input.topic.words).map(([language, list]) => [language, words.numbers(list)]));
  const wordEntries = words.entries();

  const tables: Tables = {
    names: packKeys(names),
    entityOf: packNumbers(entityOf),
    ruleOf: packNumbers(ruleOf),
    rules: [...rules.values()].map(({ rule }) => rule),
    entities: packTexts(entities.map(({ id }) => id)),
    familyOf: packNumbers(entities.map(({ family }) => familyNumber.get(family) ?? 0)),
    families,
    words: packKeys(wordEntries),
    wordTexts: packTexts(wordEntries.map(({ kept }) => kept)),
    wordOf: packNumbers(wordEntries.map(({ word }) => word)),
    threshold: input.topic.threshold,
    topic,
  };
  return { version: VERSION, hash: input.hash, tables };
}

/** Words apart by single spaces, as in a key but without what else a key tells apart: for a search that only has to miss nothing. */
function spacedWords(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]|[\u00AD\u200B-\u200F\u2060-\u206F\uFEFF]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
  const words = folded.replace(/[^a-z0-9\u0080-\uFFFF]+|[\u0080-\u00BF\u2010-\u205F\u3000-\u303F\uFF01-\uFF0F]+/g, ' ');
  return ` ${words.replace(/[a-z](?=\d)|\d(?=[a-z])/g, '$& ')} `;
}

const NO_RULE: Rule = { needs: [], near: [], not: [], languages: [], capitals: ANY_CAPITALS };

/** An open lexicon. Names are known by their index, as in `Candidate.name`. */
export class Lexicon {
  /** Hash of the pack it was compiled from. */
  readonly hash: string;
  readonly threshold: number;
  readonly names: KeyTable;
  /** What is opened late or stays as it is. The names themselves are the table's. */
  readonly #rest: Omit<Tables, 'names'>;
  #entityOf: ArrayLike<number> | undefined;
  #ruleOf: ArrayLike<number> | undefined;
  #familyOf: Int32Array | undefined;
  #spaced: string[][] | undefined;
  #entities: Texts | undefined;
  #words: { keys: KeyTable; wordOf: Int32Array } | undefined;

  constructor(hash: string, { names, ...rest }: Tables) {
    this.hash = hash;
    this.threshold = rest.threshold;
    this.names = new KeyTable(names);
    this.#rest = rest;
  }

  /** The entity that a name stands for, or null for a name that is known to be something else. */
  entityOf(nameIndex: number): string | null {
    this.#entityOf ??= unpackSmall(this.#rest.entityOf);
    const number = this.#entityOf[nameIndex] ?? 0;
    return number === 0 ? null : this.#entityIds.at(number - 1);
  }

  /** What an entity is painted by. Throws for one that the lexicon does not know. */
  familyOf(entity: string): string {
    const ids = this.#entityIds;
    let low = 0;
    for (let high = ids.count - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (ids.at(middle) < entity) low = middle + 1;
      else high = middle;
    }
    this.#familyOf ??= unpackNumbers(this.#rest.familyOf);
    const family = ids.at(low) === entity ? this.#rest.families[this.#familyOf[low] ?? 0] : undefined;
    if (family === undefined) throw new Error(`the lexicon knows no entity "${entity}"`);
    return family;
  }

  /** What a name asks of its surroundings. */
  ruleOf(nameIndex: number): Rule {
    this.#ruleOf ??= unpackSmall(this.#rest.ruleOf);
    return this.#rest.rules[this.#ruleOf[nameIndex] ?? 0] ?? NO_RULE;
  }

  /**
   * Whether a name in `text` may be linked without a topic: by itself, or by a word that `text` holds.
   * No page has a topic without such a name, so a page on which none is found needs no closer look. Never false where
   * `resolveMentions` would link the name by itself; sometimes true where it would not.
   */
  mayStandAlone(nameIndex: number, text: string): boolean {
    const { needs, near } = this.ruleOf(nameIndex);
    if (this.entityOf(nameIndex) === null) return false;
    if (needs.length === 0 || needs.includes('nothing')) return true;
    if (!needs.includes('near')) return false;
    const words = spacedWords(text);
    return near.some((word) => this.#spacedWords[word]?.some((wanted) => words.includes(wanted)));
  }

  /** The words that rules and the topic ask for; opened when the first is looked for. */
  get words(): KeyTable {
    return this.#openWords().keys;
  }

  /** The number of the word at an index of `words`, as rules name it. */
  wordAt(index: number): number {
    return this.#openWords().wordOf[index] ?? -1;
  }

  /** Numbers of the words that speak for the subject in this language, or in any where it is unknown. */
  topicWords(language: string): Set<number> {
    const { topic } = this.#rest;
    return new Set(topic[language] ?? Object.values(topic).flat());
  }

  #openWords() {
    this.#words ??= { keys: new KeyTable(this.#rest.words), wordOf: unpackNumbers(this.#rest.wordOf) };
    return this.#words;
  }

  /** For each word by its number: it and its plural, as `spacedWords` has them. */
  get #spacedWords(): string[][] {
    if (this.#spaced === undefined) {
      const { wordOf } = this.#openWords();
      const texts = new Texts(this.#rest.wordTexts);
      const spaced: string[][] = [];
      wordOf.forEach((word, index) => {
        spaced[word] = [...(spaced[word] ?? []), spacedWords(texts.at(index))];
      });
      this.#spaced = spaced;
    }
    return this.#spaced;
  }

  get #entityIds(): Texts {
    this.#entities ??= new Texts(this.#rest.entities);
    return this.#entities;
  }
}

/** Opens a compiled lexicon. Throws an Error that says so where it was written by another version of Backstory. */
export function openLexicon(compact: CompactLexicon): Lexicon {
  if (compact.version !== VERSION)
    throw new Error(`the lexicon is of version ${compact.version}; this reads version ${VERSION}: compile it again`);
  return new Lexicon(compact.hash, compact.tables as Tables);
}
