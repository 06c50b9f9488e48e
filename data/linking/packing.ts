/**
 * Numbers and strings in flat form. A lexicon lies in `storage.local` as a few long strings: a hundred thousand small values
 * would each cost a conversion on every page.
 */

/** Numbers of 32 bits as text: `width` characters of 15 bits each, from U+0100 on, where no surrogate and no control character lies. */
export interface PackedNumbers {
  width: number;
  text: string;
}

/** Strings end to end, and their lengths in UTF-16 units. */
export interface PackedTexts {
  joined: string;
  lengths: PackedNumbers;
}

const FIRST = 0x100;
const BITS = 15;
const MASK = (1 << BITS) - 1;

export function packNumbers(numbers: Iterable<number>): PackedNumbers {
  const all = Array.from(numbers, (number) => number >>> 0);
  const largest = all.reduce((most, number) => Math.max(most, number), 0);
  const width = largest <= MASK ? 1 : largest < 2 ** (2 * BITS) ? 2 : 3;
  const pack = (number: number) =>
    Array.from({ length: width }, (_, at) => String.fromCharCode(FIRST + ((number >>> (at * BITS)) & MASK))).join('');
  return { width, text: all.map(pack).join('') };
}

export function unpackNumbers({ width, text }: PackedNumbers): Int32Array {
  const numbers = new Int32Array(text.length / width);
  for (let index = 0, at = 0; index < numbers.length; index++) {
    let number = text.charCodeAt(at++) - FIRST;
    if (width > 1) number |= (text.charCodeAt(at++) - FIRST) << BITS;
    if (width > 2) number |= (text.charCodeAt(at++) - FIRST) << (2 * BITS);
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
  /** Where each text begins, and behind them where the last ends. */
  readonly #starts: Int32Array;

  constructor({ joined, lengths }: PackedTexts) {
    this.#joined = joined;
    let at = 0;
    this.#starts = unpackNumbers({ ...lengths, text: `${lengths.text}${String.fromCharCode(FIRST).repeat(lengths.width)}` }).map(
      (length) => {
        at += length;
        return at - length;
      },
    );
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  at(index: number): string {
    return this.#joined.slice(this.#starts[index], this.#starts[index + 1]);
  }

  equals(index: number, text: string): boolean {
    const start = this.#starts[index] ?? 0;
    return this.#starts[index + 1] === start + text.length && this.#joined.startsWith(text, start);
  }
}
