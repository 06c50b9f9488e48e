/**
 * What is kept of the text without names, once a page has names at all: words of the subject stand in it too, and its language.
 */

/** How much of it is kept, in UTF-16 units. */
const MOST = 60_000;
/** How much is enough to tell a language. */
const SAMPLE = 4_000;

export class PageContext {
  #texts: string[] = [];
  #size = 0;
  #sample = '';

  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The beginning of the page, with or without names. */
  get sample(): string {
    return this.#sample;
  }

  /** Takes note of a block. Returns whether it was kept as one without names. */
  read(text: string, hasNames: boolean): boolean {
    if (this.#sample.length < SAMPLE) this.#sample += `${text.slice(0, SAMPLE)}\n`;
    if (hasNames || this.#size >= MOST) return false;
    this.#texts.push(text);
    this.#size += text.length;
    return true;
  }

  forget(): void {
    this.#texts = [];
    this.#size = 0;
    this.#sample = '';
  }
}
