import { isInAddress } from './addresses';
import type { KeyTable } from './key-table';
import { Capitals, type Lexicon } from './lexicon';
import {
  asciiKinds,
  foldToken,
  glyphAt,
  HASH_SEED,
  hashKey,
  hashStep,
  isUpperAt,
  Kind,
  kindAt,
  readGap,
  sizeAt,
  tokenEnd,
} from './normalize';
import type { Candidate } from './types';

/** Called for each key that stands at [start, end); `index` is its place in the table. */
export type Visit = (start: number, end: number, index: number) => void;

/**
 * Reads a text once and reports every key of the table that stands on word borders, the longer of one beginning after the shorter.
 * The cost does not depend on the number of keys. `matches` compares the text at [start, end) with the key at `index`;
 * it is given the folded text and called only where the hash agrees.
 */
export function scan(
  text: string,
  table: KeyTable,
  matches: (start: number, end: number, index: number, key: string) => boolean,
  visit: Visit,
): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? asciiKinds[code] : glyphAt(text, at).kind;
    if (kind !== Kind.letter && kind !== Kind.digit) {
      at += code < 0xd800 ? 1 : sizeAt(text, at);
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if (unit < 128) {
        if (asciiKinds[unit] !== kind) break;
        hash = hashStep(hash, unit | 32);
        at++;
        continue;
      }
      const glyph = glyphAt(text, at);
      if (glyph.kind !== kind && glyph.kind !== Kind.mark && glyph.kind !== Kind.ignored) break;
      for (let part = 0; part < glyph.folded.length; part++) hash = hashStep(hash, glyph.folded.charCodeAt(part));
      at += sizeAt(text, at);
    }
    if (table.mayBegin(hash, isUpperAt(text, start)) && !isJoined(text, start)) reportKeys(text, start, table, matches, visit);
  }
}

/** Whether a letter, digit or mark stands directly before, so that no word begins here (`a` in `7a`). */
function isJoined(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    const from = unit >= 0xdc00 && unit <= 0xdfff && at > 0 && sizeAt(text, at - 1) === 2 ? at - 1 : at;
    const kind = kindAt(text, from);
    if (kind !== Kind.ignored) return kind > Kind.other && kind < Kind.ignored;
    at = from;
  }
  return false;
}

function reportKeys(text: string, start: number, table: KeyTable, matches: Parameters<typeof scan>[2], visit: Visit): void {
  let key = '';
  let from = start;
  for (;;) {
    const end = tokenEnd(text, from);
    key += foldToken(text, from, end);
    const hash = hashKey(key);
    const gap = readGap(text, end);
    if (gap.between !== '' || gap.next < 0) {
      table.forEach(hash, (index) => {
        if (matches(start, end, index, key)) visit(start, end, index);
      });
    }
    if (gap.next < 0 || !table.mayContinue(hash)) return;
    key += gap.between || ' ';
    from = gap.next;
  }
}

/** The text at [start, end) as a key that keeps its capitals. */
function casedKey(text: string, start: number, end: number): string {
  let key = '';
  for (let from = start; from >= 0 && from < end; ) {
    const stop = tokenEnd(text, from);
    key += foldToken(text, from, stop, true);
    const gap = readGap(text, stop);
    if (gap.next >= 0 && gap.next < end) key += gap.between || ' ';
    from = gap.next;
  }
  return key;
}

function hasCapital(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += sizeAt(text, at)) if (isUpperAt(text, at)) return true;
  return false;
}

/** A key of which the last token is one letter behind a dot: the dot that follows is its own, as in `U.N.` */
const ABBREVIATED = /\..$/u;

/**
 * Every name that stands in the text, whatever it may mean there: sorted by start, the longer first, names of one span as the
 * compiler was given them. Nothing is found inside addresses and `@handles`.
 */
export function findNames(text: string, lexicon: Lexicon): Candidate[] {
  const { names } = lexicon;
  const found: Candidate[] = [];
  const matches = (start: number, end: number, index: number, key: string) => {
    const { capitals } = lexicon.ruleOf(index);
    if (capitals === Capitals.exact) return names.equals(index, casedKey(text, start, end));
    if (!names.equals(index, key)) return false;
    if (capitals === Capitals.first && !hasCapital(text, start, start + sizeAt(text, start))) return false;
    return capitals !== Capitals.some || hasCapital(text, start, end);
  };
  scan(text, names, matches, (start, end, name) => {
    const dotted = text[end] === '.' && ABBREVIATED.test(names.key(name)) ? end + 1 : end;
    if (!isInAddress(text, start, dotted)) found.push({ start, end: dotted, name });
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
