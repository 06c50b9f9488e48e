/**
 * Numbers and strings in flat form. A lexicon lies in `storage.local` as a few long strings: a hundred thousand small values
 * would each cost a conversion on every page.
 */

/** Non-negative numbers below 2^32 as text: `width` characters of six bits each. */
export interface PackedNumbers {
  width: number;
  text: string;
}

/** Strings end to end, and their lengths in UTF-16 units. */
export interface PackedTexts {
  joined: string;
  lengths: PackedNumbers;
}

const FIRST = 48;

export function packNumbers(numbers: Iterable<number>): PackedNumbers {
  const all = Array.from(numbers, (number) => number >>> 0);
  let width = 1;
  for (const number of all) while (number >= 64 ** width) width++;
  const parts = all.map((number) => {
    let packed = '';
    for (let rest = number, left = width; left > 0; left--, rest = Math.floor(rest / 64))
      packed = String.fromCharCode(FIRST + (rest % 64)) + packed;
    return packed;
  });
  return { width, text: parts.join('') };
}

export function unpackNumbers({ width, text }: PackedNumbers): Int32Array {
  const numbers = new Int32Array(text.length / width);
  for (let index = 0, at = 0; index < numbers.length; index++) {
    let number = 0;
    for (let left = width; left > 0; left--) number = (number << 6) | (text.charCodeAt(at++) - FIRST);
    numbers[index] = number;
  }
  return numbers;
}

export function packTexts(texts: string[]): PackedTexts {
  return { joined: texts.join(''), lengths: packNumbers(texts.map((text) => text.length)) };
}

/** Strings that lie end to end and are cut out only when asked for. */
export class Texts {
  readonly #joined: string;
  /** Where each text ends. */
  readonly #ends: Int32Array;

  constructor({ joined, lengths }: PackedTexts) {
    this.#joined = joined;
    this.#ends = unpackNumbers(lengths);
    for (let index = 1; index < this.#ends.length; index++) this.#ends[index] = this.#end(index) + this.#end(index - 1);
  }

  get count(): number {
    return this.#ends.length;
  }

  at(index: number): string {
    return this.#joined.slice(this.#end(index - 1), this.#end(index));
  }

  equals(index: number, text: string): boolean {
    const start = this.#end(index - 1);
    return this.#end(index) - start === text.length && this.#joined.startsWith(text, start);
  }

  #end(index: number): number {
    return this.#ends[index] ?? 0;
  }
}
