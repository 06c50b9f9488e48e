/**
 * Keys that can be looked up token by token while a text is read. The keys themselves are not kept: a key is its hash, and is known
 * again by a second hash, so that a million names fit into a tab. That a word of a page has both hashes of another key is
 * a matter of one in 2^64.
 *
 * Three questions, cheapest first: could a token with this hash begin a key at all (two bits of a small filter), is there a key with
 * this hash, and may a longer key go on from here (a filter again).
 */
import { finishHash, HASH_PRIME, hashKey, hashTokens } from './normalize';
import { type PackedNumbers, packNumbers, unpackBytes, unpackNumbers } from './packing';

export interface PackedKeys {
  /** Of each key the hash by which it is looked up, in rising order, unsigned. */
  hashes: PackedNumbers;
  /** Of each key the hash of what it is compared with in the end, and how long that is, in UTF-16 units, 255 at most. */
  checks: PackedNumbers;
  lengths: PackedNumbers;
  /** Filters, as bytes: first tokens, two bits each for lower case and capital; beginnings of longer keys, one bit each. */
  begins: PackedNumbers;
  continues: PackedNumbers;
}

/** A key to be packed. `lookup` is what the text is folded to; `kept` is what it is compared with in the end (capitals included for exact names). */
export interface KeyEntry {
  lookup: string;
  kept: string;
  startsLower: boolean;
  startsUpper: boolean;
}

const LONGEST = 255;

/** Slots for each thing that a filter holds: one token in eight that it should turn away gets through, and is then looked up in vain. */
const SLOTS_EACH = 8;

/** A second hash of a key, with nothing in common with the one it is looked up by but its mixing. */
function checkOf(key: string): number {
  let hash = key.length;
  for (let at = key.length - 1; at >= 0; at--) hash = Math.imul(hash + key.charCodeAt(at), 0x5bd1e995) ^ (hash >>> 13);
  return finishHash(Math.imul(hash, HASH_PRIME));
}

/** How many bits of a hash name a slot. At least 3: bytes are whole. */
const slotBits = (count: number) => Math.max(3, 32 - Math.clz32(Math.max(1, count * SLOTS_EACH) - 1));

/** Bits in slots, `width` of them (1 or 2) in each. */
class Filter {
  readonly bytes: Uint8Array;
  readonly #shift: number;
  readonly #width: number;

  constructor(bytes: Uint8Array, width: number) {
    this.bytes = bytes;
    this.#width = width;
    this.#shift = 32 - Math.log2((bytes.length * 8) / width);
  }

  static empty(count: number, width: number): Filter {
    return new Filter(new Uint8Array((2 ** slotBits(count) * width) / 8), width);
  }

  /** The bits of the hash's slot. */
  get(hash: number): number {
    const bit = this.#place(hash);
    return ((this.bytes[bit >> 3] ?? 0) >> (bit & 7)) & (this.#width * 2 - 1);
  }

  add(hash: number, bits: number): void {
    const bit = this.#place(hash);
    this.bytes[bit >> 3] = (this.bytes[bit >> 3] ?? 0) | (bits << (bit & 7));
  }

  /** Each width mixes anew: a word that one filter lets through by chance should not get through the other by the same chance. */
  #place(hash: number): number {
    return (Math.imul(hash, this.#width === 1 ? 0x9e3779b1 : 0x85ebca6b) >>> this.#shift) * this.#width;
  }
}

const LOWER = 1;
const UPPER = 2;

/** About how many different hashes there are: how many slots of a roomy filter they fill. */
function distinct(hashes: ArrayLike<number>): number {
  const seen = Filter.empty(hashes.length, 1);
  let count = 0;
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? 0;
    if (seen.get(hash) !== 0) continue;
    seen.add(hash, 1);
    count++;
  }
  return count;
}

/** Packs entries that are already in the order of `sortEntries`. */
export function packKeys(entries: KeyEntry[]): PackedKeys {
  const firsts = new Int32Array(entries.length);
  const hashes = new Int32Array(entries.length);
  const beginnings: number[] = [];
  entries.forEach(({ lookup }, index) => {
    const before = beginnings.length;
    const hash = hashTokens(lookup, beginnings);
    firsts[index] = beginnings[before] ?? hash;
    hashes[index] = hash;
  });
  const begins = Filter.empty(distinct(firsts), 2);
  entries.forEach(({ startsLower, startsUpper }, index) => {
    begins.add(firsts[index] ?? 0, (startsLower ? LOWER : 0) | (startsUpper ? UPPER : 0));
  });
  const continues = Filter.empty(distinct(beginnings), 1);
  for (const hash of beginnings) continues.add(hash, 1);
  return {
    hashes: packNumbers(hashes),
    checks: packNumbers(entries.map(({ kept }) => checkOf(kept))),
    lengths: packNumbers(entries.map(({ kept }) => Math.min(kept.length, LONGEST))),
    begins: packNumbers(begins.bytes),
    continues: packNumbers(continues.bytes),
  };
}

/** Sorts entries as the table needs them: by hash, equal keys together, otherwise as they came. */
export function sortEntries<E extends KeyEntry>(entries: E[]): E[] {
  // Hash and place in one number of at most 53 bits: an array of numbers sorts many times faster than one of objects.
  const order = new Float64Array(entries.length);
  entries.forEach(({ lookup }, index) => {
    order[index] = (hashKey(lookup) >>> 0) * 2 ** 21 + index;
  });
  order.sort();
  const hashAt = (place: number) => Math.floor((order[place] ?? 0) / 2 ** 21);
  const sorted: E[] = [];
  for (const number of order) {
    const entry = entries[number % 2 ** 21];
    if (entry) sorted.push(entry);
  }
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && hashAt(to) === hashAt(from)) to++;
    if (to - from > 1) {
      const alike = sorted.slice(from, to).sort((a, b) => (a.lookup < b.lookup ? -1 : a.lookup > b.lookup ? 1 : 0));
      sorted.splice(from, alike.length, ...alike);
    }
    from = to;
  }
  return sorted;
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
  readonly index: HashIndex;
  readonly checks: Int32Array;
  readonly lengths: Uint8Array;
  readonly continues: Filter;

  constructor({ hashes, checks, lengths, continues }: PackedKeys) {
    this.index = new HashIndex(hashes);
    this.checks = unpackNumbers(checks);
    this.lengths = unpackBytes(lengths);
    this.continues = new Filter(unpackBytes(continues), 1);
  }
}

/** An open table. The filter of beginnings is all that it unpacks for a text in which no key begins. */
export class KeyTable {
  #state: PackedKeys | OpenKeys;
  readonly #begins: Filter;

  constructor(packed: PackedKeys) {
    this.#state = packed;
    this.#begins = new Filter(unpackBytes(packed.begins), 2);
  }

  /** Whether a key begins with a token of this hash: 1 where the token may be in lower case, 2 where with a capital, added up. */
  beginnings(hash: number): number {
    const maybe = this.#begins.get(hash);
    return maybe !== 0 && (this.#tables.index.find(hash) >= 0 || this.mayContinue(hash)) ? maybe : 0;
  }

  /** Whether a longer key may go on from this one. */
  mayContinue(hash: number): boolean {
    return this.#tables.continues.get(hash) !== 0;
  }

  /** The indexes of the keys with this hash; the keys themselves are still to be compared with `equals`. */
  indexes(hash: number): number[] {
    const indexes: number[] = [];
    const table = this.#tables.index;
    for (let index = table.find(hash); index >= 0 && table.at(index) === hash; index++) indexes.push(index);
    return indexes;
  }

  equals(index: number, key: string): boolean {
    return this.#tables.checks[index] === checkOf(key);
  }

  /** The length of a key as it was kept, in UTF-16 units; 255 stands for any longer. */
  lengthOf(index: number): number {
    return this.#tables.lengths[index] ?? 0;
  }

  get #tables(): OpenKeys {
    if (!(this.#state instanceof OpenKeys)) this.#state = new OpenKeys(this.#state);
    return this.#state;
  }
}
