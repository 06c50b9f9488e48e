/**
 * Keys that can be looked up token by token while a text is read. Three questions, cheapest first: could a token with this hash
 * begin a key at all (two bits of a small filter), is there a key with this hash, and does a longer key go on from here.
 */
import { hashKey } from './normalize';
import { type PackedNumbers, type PackedTexts, packNumbers, packTexts, Texts, unpackNumbers } from './packing';

export interface PackedKeys {
  keys: PackedTexts;
  hashes: PackedNumbers;
  prefixes: PackedNumbers;
  /** Hashes of first tokens that may begin in lower case, and those that may begin with a capital. */
  lowerStarts: PackedNumbers;
  upperStarts: PackedNumbers;
}

/** A key to be packed. `lookup` is what the text is folded to; `kept` is what it is compared with in the end (capitals included for exact names). */
export interface KeyEntry {
  lookup: string;
  kept: string;
  startsLower: boolean;
  startsUpper: boolean;
}

const byUnsigned = (a: number, b: number) => (a >>> 0) - (b >>> 0);
const sorted = (hashes: Set<number>) => packNumbers([...hashes].sort(byUnsigned));

/** Packs entries that are already in the order of `sortEntries`. */
export function packKeys(entries: KeyEntry[]): PackedKeys {
  const prefixes = new Set<number>();
  const lowerStarts = new Set<number>();
  const upperStarts = new Set<number>();
  for (const { lookup, startsLower, startsUpper } of entries) {
    const ends = [...lookup.matchAll(/[\p{L}\p{Nd}]+/gu)].map((token) => token.index + token[0].length);
    for (const end of ends) if (end < lookup.length) prefixes.add(hashKey(lookup, end));
    const first = hashKey(lookup, ends[0] ?? lookup.length);
    if (startsLower) lowerStarts.add(first);
    if (startsUpper) upperStarts.add(first);
  }
  return {
    keys: packTexts(entries.map(({ kept }) => kept)),
    hashes: packNumbers(entries.map(({ lookup }) => hashKey(lookup))),
    prefixes: sorted(prefixes),
    lowerStarts: sorted(lowerStarts),
    upperStarts: sorted(upperStarts),
  };
}

/** Sorts entries as the table needs them: by hash, equal keys together, otherwise as they came. */
export function sortEntries<E extends KeyEntry>(entries: E[]): E[] {
  const hashed = entries.map((entry) => ({ entry, hash: hashKey(entry.lookup) }));
  hashed.sort(
    (a, b) => byUnsigned(a.hash, b.hash) || (a.entry.lookup < b.entry.lookup ? -1 : a.entry.lookup > b.entry.lookup ? 1 : 0),
  );
  return hashed.map(({ entry }) => entry);
}

/** Sorted hashes with a directory over their upper bits, so that a look-up reads a handful of neighbours. */
class HashIndex {
  readonly #hashes: Int32Array;
  readonly #directory: Int32Array;
  readonly #shift: number;

  constructor(packed: PackedNumbers) {
    this.#hashes = unpackNumbers(packed);
    const bits = Math.max(1, 30 - Math.clz32(this.#hashes.length));
    this.#shift = 32 - bits;
    this.#directory = new Int32Array((1 << bits) + 1);
    let bucket = 0;
    this.#hashes.forEach((hash, index) => {
      while (bucket <= hash >>> this.#shift) this.#directory[bucket++] = index;
    });
    this.#directory.fill(this.#hashes.length, bucket);
  }

  /** The first place of this hash, or -1. */
  find(hash: number): number {
    const bucket = hash >>> this.#shift;
    const end = this.#directory[bucket + 1] ?? 0;
    for (let index = this.#directory[bucket] ?? 0; index < end; index++) if (this.#hashes[index] === hash) return index;
    return -1;
  }

  at(index: number): number | undefined {
    return this.#hashes[index];
  }
}

class OpenKeys {
  readonly texts: Texts;
  readonly index: HashIndex;
  readonly prefixes: HashIndex;

  constructor({ keys, hashes, prefixes }: PackedKeys) {
    this.texts = new Texts(keys);
    this.index = new HashIndex(hashes);
    this.prefixes = new HashIndex(prefixes);
  }
}

/** An open table. The filter is all that it unpacks for a text in which no key begins. */
export class KeyTable {
  #state: PackedKeys | OpenKeys;
  /** Two bits for each slot: may begin in lower case, may begin with a capital. */
  readonly #filter: Uint8Array;
  readonly #filterShift: number;

  constructor(packed: PackedKeys) {
    this.#state = packed;
    const lower = unpackNumbers(packed.lowerStarts);
    const upper = unpackNumbers(packed.upperStarts);
    const bits = Math.max(8, 35 - Math.clz32(Math.max(lower.length, upper.length)));
    this.#filterShift = 32 - bits;
    this.#filter = new Uint8Array(1 << (bits - 2));
    for (const hash of lower) this.#admit(hash, 1);
    for (const hash of upper) this.#admit(hash, 2);
  }

  /** Whether a key begins with a token of this hash: 1 where the token may be in lower case, 2 where with a capital, added up. */
  beginnings(hash: number): number {
    const slot = hash >>> this.#filterShift;
    const maybe = ((this.#filter[slot >> 2] ?? 0) >> ((slot & 3) * 2)) & 3;
    return maybe !== 0 && (this.#tables.index.find(hash) >= 0 || this.mayContinue(hash)) ? maybe : 0;
  }

  /** Whether a longer key may go on from this one. */
  mayContinue(hash: number): boolean {
    return this.#tables.prefixes.find(hash) >= 0;
  }

  /** The indexes of the keys with this hash; the keys themselves are still to be compared with `equals`. */
  indexes(hash: number): number[] {
    const indexes: number[] = [];
    const table = this.#tables.index;
    for (let index = table.find(hash); index >= 0 && table.at(index) === hash; index++) indexes.push(index);
    return indexes;
  }

  equals(index: number, key: string): boolean {
    return this.#tables.texts.equals(index, key);
  }

  /** The key as it was kept. */
  key(index: number): string {
    return this.#tables.texts.at(index);
  }

  get #tables(): OpenKeys {
    if (!(this.#state instanceof OpenKeys)) this.#state = new OpenKeys(this.#state);
    return this.#state;
  }

  #admit(hash: number, bit: number): void {
    const slot = hash >>> this.#filterShift;
    this.#filter[slot >> 2] = (this.#filter[slot >> 2] ?? 0) | (bit << ((slot & 3) * 2));
  }
}
