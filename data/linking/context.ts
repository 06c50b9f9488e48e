/** What stands around the candidates of a page, looked up only when a decision asks for it. */
import { scan } from './find';
import { guessLanguage } from './language';
import type { Lexicon, Rule } from './lexicon';
import type { LinkingPage } from './types';

/** How far from a candidate a word still stands near, in UTF-16 units: about a sentence to either side. */
const NEAR = 200;

/** A block of at least this many UTF-16 units tells its own language. */
const TELLING_LENGTH = 160;

/** Words are at most this long, in UTF-16 units of a page's text. */
const LONGEST_WORD = 100;

/** A word of the lexicon's word list in a block. */
interface WordHit {
  start: number;
  end: number;
  word: number;
}

/** A place where one or several names stand. */
export interface Span {
  start: number;
  end: number;
  names: number[];
}

/** What the words around a candidate say. Words are as they stand in the text. */
export interface Surroundings {
  near: string[];
  ruledOutBy: string[];
  otherLanguage: string;
}

/** One possible meaning of a widest span, for the topic. */
interface Reading {
  entity: string;
  surface: string;
  certainty: 'certain' | 'possible';
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

export class PageContext {
  readonly #words: (WordHit[] | undefined)[] = [];
  readonly #languages: (string | undefined)[] = [];

  constructor(
    readonly page: LinkingPage,
    readonly lexicon: Lexicon,
  ) {}

  text(block: number): string {
    return this.page.blocks[block]?.text ?? '';
  }

  /** What the text around a candidate says to its rule. A word that rules out gives way to a wanted one that stands closer. */
  around(block: number, { start, end }: Omit<Span, 'names'>, rule: Rule): Surroundings {
    const otherLanguage = this.#otherLanguage(block, rule);
    if (otherLanguage !== '') return { near: [], ruledOutBy: [], otherLanguage };
    const near = this.#closest(block, start, end, rule.near);
    const not = this.#closest(block, start, end, rule.not);
    return { near: near.words, ruledOutBy: near.distance < not.distance ? [] : not.words, otherLanguage };
  }

  /** Distinct words of the subject on the page, title first, as they stand there; no more than `most`. */
  topicWords(most: number): string[] {
    const wanted = this.lexicon.topicWords(this.page.language);
    const found = new Map<number, string>();
    const collect = (text: string, hits: WordHit[]) => {
      for (const { word, start, end } of hits) if (wanted.has(word) && !found.has(word)) found.set(word, text.slice(start, end));
    };
    collect(this.page.title, this.#scanWords(this.page.title));
    for (let block = 0; block < this.page.blocks.length && found.size < most; block++)
      collect(this.text(block), this.#wordsOf(block));
    return [...found.values()].slice(0, Math.ceil(most));
  }

  /** Runs of spans that overlap, from left to right; most are of one span. */
  *clusters(block: number): Generator<Span[]> {
    let cluster: Span[] = [];
    let end = 0;
    for (const candidate of this.page.blocks[block]?.candidates ?? []) {
      const last = cluster.at(-1);
      if (last && last.start === candidate.start && last.end === candidate.end) {
        last.names.push(candidate.name);
        continue;
      }
      if (candidate.start >= end && cluster.length > 0) {
        yield cluster;
        cluster = [];
      }
      cluster.push({ start: candidate.start, end: candidate.end, names: [candidate.name] });
      end = Math.max(end, candidate.end);
    }
    if (cluster.length > 0) yield cluster;
  }

  /** The meanings of every span that no other covers, where nothing speaks against them. */
  *widestReadings(): Generator<Reading> {
    for (const block of this.page.blocks.keys()) {
      for (const cluster of this.clusters(block)) {
        let covered = 0;
        for (const span of cluster) {
          if (span.end > covered) yield* this.#readings(block, span);
          covered = Math.max(covered, span.end);
        }
      }
    }
  }

  *#readings(block: number, span: Span): Generator<Reading> {
    if (span.names.some((name) => this.lexicon.entityOf(name) === null)) return;
    for (const name of span.names) {
      const rule = this.lexicon.ruleOf(name);
      const { near, ruledOutBy, otherLanguage } = this.around(block, span, rule);
      if (otherLanguage !== '' || ruledOutBy.length > 0) continue;
      const certain = rule.needs.includes('nothing') || (rule.needs.includes('near') && near.length > 0);
      const surface = this.text(block).slice(span.start, span.end);
      yield { entity: this.lexicon.entityOf(name) ?? '', surface, certainty: certain ? 'certain' : 'possible' };
    }
  }

  /** Which of the wanted words stand near, the closest first, and how far off that one is. */
  #closest(block: number, start: number, end: number, wanted: number[]): { words: string[]; distance: number } {
    if (wanted.length === 0) return { words: [], distance: Number.POSITIVE_INFINITY };
    const text = this.text(block);
    const hits = this.#wordsOf(block);
    const near: { surface: string; away: number }[] = [];
    for (let index = firstFrom(hits, start - NEAR - LONGEST_WORD); index < hits.length; index++) {
      const hit = hits[index];
      if (hit === undefined || hit.start > end + NEAR) break;
      const isWithin = start <= hit.start && hit.end <= end;
      const away = Math.max(0, hit.start - end, start - hit.end);
      if (!isWithin && away <= NEAR && wanted.includes(hit.word)) near.push({ surface: text.slice(hit.start, hit.end), away });
    }
    near.sort((a, b) => a.away - b.away);
    return { words: [...new Set(near.map(({ surface }) => surface))], distance: near[0]?.away ?? Number.POSITIVE_INFINITY };
  }

  /** The language of a block where the rule does not allow it; '' where it does or nobody can tell. A long block speaks for itself. */
  #otherLanguage(block: number, rule: Rule): string {
    if (rule.languages.length === 0) return '';
    const text = this.text(block);
    const { language: declared } = this.page;
    const language =
      this.#languages[block] ?? (declared === '' || text.length >= TELLING_LENGTH ? guessLanguage(text, declared) : declared);
    this.#languages[block] = language;
    return rule.languages.includes(language) ? '' : language;
  }

  #wordsOf(block: number): WordHit[] {
    const known = this.#words[block] ?? this.#scanWords(this.text(block));
    this.#words[block] = known;
    return known;
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
