/** What stands around the candidates of a page, looked up only when a decision asks for it, and once. */
import { scan } from './find';
import { guessLanguage } from './language';
import type { Lexicon, Rule } from './lexicon';
import { keyOf } from './normalize';
import type { Candidate, LinkingPage, ReadersWord } from './types';

/** How far from a candidate a word still stands near, in UTF-16 units: about a sentence to either side. */
const NEAR = 200;

/** Words are at most this long, in UTF-16 units of a page's text. */
const LONGEST_WORD = 100;

/** Of the words that stand near, how many are heard. */
const MOST_WORDS = 8;

/** A block of at least this many UTF-16 units tells its own language. */
const TELLING_LENGTH = 160;

/** What the words around a span say to one of its names. Words are as they stand in the text, the closest first. */
export interface Surroundings {
  near: string[];
  ruledOutBy: string[];
  /** The language of the block where the name does not count in it, else ''. */
  otherLanguage: string;
}

/** One name of a span, and what it may mean there. */
export interface Sense {
  name: number;
  entity: string | null;
  rule: Rule;
}

/** A place in a block where one or several names stand. */
export interface Span {
  block: number;
  start: number;
  end: number;
  senses: Sense[];
}

/** A word of the lexicon's word list in a block. */
interface WordHit {
  start: number;
  end: number;
  word: number;
}

export class PageContext {
  readonly #runs: (Span[][] | undefined)[] = [];
  readonly #words: (WordHit[] | undefined)[] = [];
  readonly #languages: (string | undefined)[] = [];
  readonly #surroundings = new Map<Sense, Surroundings>();

  constructor(
    readonly page: LinkingPage,
    readonly lexicon: Lexicon,
    readonly word: ReadersWord | null = null,
  ) {}

  /** The spans of a block in runs of such as overlap, from left to right; most runs are of one span. */
  runs(block: number): Span[][] {
    const runs = this.#runs[block] ?? runsOf(this.page.blocks[block]?.candidates ?? [], block, this.lexicon);
    this.#runs[block] = runs;
    return runs;
  }

  surface({ block, start, end }: Omit<Span, 'senses'>): string {
    return this.#text(block).slice(start, end);
  }

  /** What the reader has said of a span standing for an entity. */
  said(span: Span, entity: string | null): ReturnType<ReadersWord> {
    return this.word === null || entity === null ? null : this.word(keyOf(this.surface(span)), entity);
  }

  /** What the text around a span says to one of its senses. A word that rules out gives way to a wanted one that stands closer. */
  around(span: Span, sense: Sense): Surroundings {
    let known = this.#surroundings.get(sense);
    if (known === undefined) {
      const otherLanguage = this.#otherLanguage(span.block, sense.rule);
      const near = this.#closest(span, otherLanguage === '' ? sense.rule.near : []);
      const not = this.#closest(span, otherLanguage === '' ? sense.rule.not : []);
      known = { near: near.words, ruledOutBy: near.distance < not.distance ? [] : not.words, otherLanguage };
      this.#surroundings.set(sense, known);
    }
    return known;
  }

  /** What `around` has found for a sense already. */
  known(sense: Sense): Surroundings | undefined {
    return this.#surroundings.get(sense);
  }

  /** Distinct words of the subject on the page, title first, as they stand there; no more than `most`. Pauses after each block. */
  *topicWords(most: number): Generator<void, string[]> {
    const wanted = this.lexicon.topicWords(this.page.language);
    const found = new Map<number, string>();
    const collect = (text: string, hits: WordHit[]) => {
      for (const { word, start, end } of hits) if (wanted.has(word) && !found.has(word)) found.set(word, text.slice(start, end));
    };
    collect(this.page.title, this.#scanWords(this.page.title));
    for (let block = 0; block < this.page.blocks.length && found.size < most; block++) {
      collect(this.#text(block), this.#wordsOf(block));
      yield;
    }
    return [...found.values()].slice(0, Math.ceil(most));
  }

  #text(block: number): string {
    return this.page.blocks[block]?.text ?? '';
  }

  /** Which of the wanted words stand near a span, and how far off the closest is. Words within the span say nothing about it. */
  #closest({ block, start, end }: Span, wanted: number[]): { words: string[]; distance: number } {
    const near: { hit: WordHit; away: number }[] = [];
    const hits = wanted.length > 0 ? this.#wordsOf(block) : [];
    for (let index = firstFrom(hits, start - NEAR - LONGEST_WORD); index < hits.length; index++) {
      const hit = hits[index];
      if (hit === undefined || hit.start > end + NEAR) break;
      const isWithin = start <= hit.start && hit.end <= end;
      const away = Math.max(0, hit.start - end, start - hit.end);
      if (!isWithin && away <= NEAR && wanted.includes(hit.word)) near.push({ hit, away });
    }
    near.sort((a, b) => a.away - b.away);
    const words = near.slice(0, MOST_WORDS).map(({ hit }) => this.surface({ ...hit, block }));
    return { words: [...new Set(words)], distance: near[0]?.away ?? Number.POSITIVE_INFINITY };
  }

  #otherLanguage(block: number, { languages }: Rule): string {
    if (languages.length === 0) return '';
    const text = this.#text(block);
    const { language: declared } = this.page;
    const tells = declared === '' || text.length >= TELLING_LENGTH;
    const language = this.#languages[block] ?? (tells ? guessLanguage(text, declared) : declared);
    this.#languages[block] = language;
    return languages.includes(language) ? '' : language;
  }

  #wordsOf(block: number): WordHit[] {
    const hits = this.#words[block] ?? this.#scanWords(this.#text(block));
    this.#words[block] = hits;
    return hits;
  }

  #scanWords(text: string): WordHit[] {
    const { words } = this.lexicon;
    const hits: WordHit[] = [];
    scan(text, words, (start, end, index, key) => {
      if (words.equals(index, key)) hits.push({ start, end, word: this.lexicon.wordAt(index) });
    });
    return hits;
  }
}

function runsOf(candidates: Candidate[], block: number, lexicon: Lexicon): Span[][] {
  const runs: Span[][] = [];
  let last: Span | undefined;
  let covered = 0;
  for (const { start, end, name } of candidates) {
    if (last?.start !== start || last.end !== end) {
      last = { block, start, end, senses: [] };
      if (start >= covered) runs.push([last]);
      else runs.at(-1)?.push(last);
      covered = Math.max(covered, end);
    }
    last.senses.push({ name, entity: lexicon.entityOf(name), rule: lexicon.ruleOf(name) });
  }
  return runs;
}

/** Index of the first hit that begins at `from` or behind it. */
function firstFrom(hits: WordHit[], from: number): number {
  let low = 0;
  for (let high = hits.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
