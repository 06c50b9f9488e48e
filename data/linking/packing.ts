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

/** How many characters are made at once: a call takes only so many arguments. */
const CHUNK = 0x2000;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]);
  return text;
}

export function packNumbers(numbers: ArrayLike<number>): PackedNumbers {
  let largest = 0;
  for (let index = 0; index < numbers.length; index++) largest = Math.max(largest, (numbers[index] ?? 0) >>> 0);
  const width = largest <= MASK ? 1 : largest < 2 ** (2 * BITS) ? 2 : 3;
  const units = new Uint16Array(numbers.length * width);
  for (let index = 0, at = 0; index < numbers.length; index++) {
    const number = (numbers[index] ?? 0) >>> 0;
    for (let part = 0; part < width; part++) units[at++] = FIRST + ((number >>> (part * BITS)) & MASK);
  }
  return { width, text: textOf(units) };
}

/** Fills `numbers`, which must have the length of what was packed, and cuts off what does not fit its elements. */
function fill<T extends Int32Array | Uint16Array | Uint8Array>(numbers: T, { width, text }: PackedNumbers): T {
  for (let index = 0, at = 0; index < numbers.length; index++) {
    let number = text.charCodeAt(at++) - FIRST;
    if (width > 1) number |= (text.charCodeAt(at++) - FIRST) << BITS;
    if (width > 2) number |= (text.charCodeAt(at++) - FIRST) << (2 * BITS);
    numbers[index] = number;
  }
  return numbers;
}

export function unpackNumbers(packed: PackedNumbers): Int32Array {
  return fill(new Int32Array(packed.text.length / packed.width), packed);
}

/** Numbers that are never negative, in as few bytes as the packed width allows. */
export function unpackSmall(packed: PackedNumbers): Uint16Array | Int32Array {
  return packed.width === 1 ? fill(new Uint16Array(packed.text.length), packed) : unpackNumbers(packed);
}

/** Numbers below 256. */
export function unpackBytes(packed: PackedNumbers): Uint8Array {
  return fill(new Uint8Array(packed.text.length / packed.width), packed);
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
    const all = unpackNumbers(lengths);
    this.#starts = new Int32Array(all.length + 1);
    for (let index = 0; index < all.length; index++) this.#starts[index + 1] = (this.#starts[index] ?? 0) + (all[index] ?? 0);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  at(index: number): string {
    return this.#joined.slice(this.#starts[index], this.#starts[index + 1]);
  }
}
