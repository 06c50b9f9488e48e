/**
 * One name, one sense, as long as nothing changes it: where a page speaks of two things of one name, most places of either have none
 * of the words that tell them apart. Such a place goes with the closest one that has.
 */
import type { PageContext, Sense, Span } from './context';

/** How many paragraphs away a place still speaks for another. Beyond that a page may have turned to something else. */
const FARTHEST = 3;

/** For each paragraph in which words around a name decide, those that rule it out; none where the name is meant anywhere in it. */
type Paragraphs = Map<number, string[]>;

export class OtherPlaces {
  readonly #context: PageContext;
  /** For each block the number of its paragraph: blocks without text are none. */
  readonly #paragraphOf: number[];
  #names: Map<number, Paragraphs> | undefined;

  constructor(context: PageContext) {
    this.#context = context;
    let paragraph = 0;
    this.#paragraphOf = context.page.blocks.map(({ text }) => (text.trim() === '' ? paragraph : ++paragraph));
  }

  /** The words that rule a name out in the closest paragraph that decides; empty where none does, or that one speaks for it. */
  ruledOutBy({ block }: Span, { name, rule }: Sense): string[] {
    if (rule.not.length === 0) return [];
    this.#names ??= this.#collect();
    const paragraphs = this.#names.get(name);
    const own = this.#paragraphOf[block] ?? 0;
    for (let away = 0; paragraphs && away <= FARTHEST; away++) {
      // Of two paragraphs equally close the one before counts, as it does for a reader.
      const ruledOutBy = paragraphs.get(own - away) ?? paragraphs.get(own + away);
      if (ruledOutBy) return ruledOutBy;
    }
    return [];
  }

  #collect(): Map<number, Paragraphs> {
    const names = new Map<number, Paragraphs>();
    for (const block of this.#context.page.blocks.keys()) {
      const paragraph = this.#paragraphOf[block] ?? 0;
      for (const { senses } of this.#context.runs(block).flat()) for (const sense of senses) this.#note(names, paragraph, sense);
    }
    return names;
  }

  #note(names: Map<number, Paragraphs>, paragraph: number, sense: Sense): void {
    const around = sense.rule.not.length > 0 ? this.#context.known(sense) : undefined;
    if (around?.otherLanguage !== '' || (around.near.length === 0 && around.ruledOutBy.length === 0)) return;
    const paragraphs = names.get(sense.name) ?? new Map<number, string[]>();
    names.set(sense.name, paragraphs);
    const isMeant = around.ruledOutBy.length === 0 || paragraphs.get(paragraph)?.length === 0;
    paragraphs.set(paragraph, isMeant ? [] : around.ruledOutBy);
  }
}
