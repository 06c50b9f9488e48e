import { isInAddress } from './addresses';
import type { KeyTable } from './key-table';
import { EXACT_CAPITALS, FIRST_CAPITAL, type Lexicon, SOME_CAPITAL } from './lexicon';
import {
  asciiKinds,
  DIGIT,
  finishHash,
  foldToken,
  glyphAt,
  HASH_PRIME,
  HASH_SEED,
  hashKey,
  IGNORED,
  isUpperAt,
  kindAt,
  LETTER,
  MARK,
  OTHER,
  readGap,
  sizeAt,
  tokenEnd,
  withoutCapitals,
} from './normalize';
import type { Candidate } from './types';

/** Called for each key of a table that may stand at [start, end): its hash agrees. `key` is the text there as a key, `cased` with its capitals. */
export type Visit = (start: number, end: number, index: number, key: string, cased: string) => void;

/**
 * Reads a text once and reports every key of the table that stands on word borders, the longer of one beginning after the shorter.
 * The cost does not depend on the number of keys.
 */
export function scan(text: string, table: KeyTable, visit: Visit): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? asciiKinds[code] : glyphAt(text, at).kind;
    if (kind !== LETTER && kind !== DIGIT) {
      at += code < 128 ? 1 : sizeAt(text, at);
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if (unit < 128) {
        if (asciiKinds[unit] !== kind) break;
        hash = Math.imul(hash ^ (unit | 32), HASH_PRIME);
        at++;
        continue;
      }
      const glyph = glyphAt(text, at);
      if (glyph.kind !== kind && glyph.kind !== MARK && glyph.kind !== IGNORED) break;
      for (let part = 0; part < glyph.folded.length; part++) hash = Math.imul(hash ^ glyph.folded.charCodeAt(part), HASH_PRIME);
      at += sizeAt(text, at);
    }
    const beginnings = table.beginnings(finishHash(hash));
    if (beginnings !== 0 && beginnings & (isUpperAt(text, start) ? 2 : 1) && !isJoined(text, start))
      visitKeys(text, start, table, visit);
  }
}

/** Whether a letter, digit or mark stands directly before, so that no word begins here (`M` in `7M`). */
function isJoined(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    if (at > 0 && sizeAt(text, at - 1) === 2) at--;
    const kind = kindAt(text, at);
    if (kind !== IGNORED) return kind > OTHER && kind < IGNORED;
  }
  return false;
}

function visitKeys(text: string, start: number, table: KeyTable, visit: Visit): void {
  let cased = '';
  for (let from = start; ; ) {
    const end = tokenEnd(text, from);
    cased += foldToken(text, from, end);
    const key = withoutCapitals(cased);
    const hash = hashKey(key);
    const { between, next } = readGap(text, end);
    if (between !== '' || next < 0) for (const index of table.indexes(hash)) visit(start, end, index, key, cased);
    if (next < 0 || !table.mayContinue(hash)) return;
    cased += between || ' ';
    from = next;
  }
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
  scan(text, names, (start, end, name, key, cased) => {
    const { capitals } = lexicon.ruleOf(name);
    if (!names.equals(name, capitals === EXACT_CAPITALS ? cased : key)) return;
    if (capitals === FIRST_CAPITAL && cased[0] === key[0]) return;
    if (capitals === SOME_CAPITAL && cased === key) return;
    const stop = text[end] === '.' && ABBREVIATED.test(key) ? end + 1 : end;
    if (!isInAddress(text, start, stop)) found.push({ start, end: stop, name });
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
