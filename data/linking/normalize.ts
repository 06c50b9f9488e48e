/**
 * The one normaliser, used when a lexicon is compiled and when a page is read: whatever the two disagree on can never match.
 *
 * A text is tokens and what stands between them. A token is a run of letters or a run of digits, so `M23` is two, as are `M-23`
 * and `M 23`. Its folded form is NFKD in lower case without combining marks. What stands between is kept in a canonical form:
 * white space, a hyphen and the bare border between letter and digit are one and the same; everything else stays different.
 */

/** What a character is to linking. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const IGNORED = 4;
const SPACE = 5;
const HYPHEN = 6;
const APOSTROPHE = 7;

/** A character outside ASCII: its kind, how it folds with and without its capitals, and whether it is a capital. */
interface Glyph {
  kind: number;
  folded: string;
  cased: string;
  upper: boolean;
}

/** The longest canonical gap within a name that is found, and the longest folded token that is compared. */
const LONGEST_GAP = 4;
const LONGEST_TOKEN = 80;

/** Kinds of the ASCII characters. Letters and digits fold by `code | 32`. */
export const asciiKinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[a-z]/i.test(char)) asciiKinds[code] = LETTER;
  else if (/\d/.test(char)) asciiKinds[code] = DIGIT;
  else if (/\s/.test(char)) asciiKinds[code] = SPACE;
  else if (char === '-') asciiKinds[code] = HYPHEN;
  else if (char === "'" || char === '`') asciiKinds[code] = APOSTROPHE;
}

/** Letters that Unicode does not take apart, but writers do. */
const SPELT_OUT: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

const glyphs = new Map<number, Glyph>();

/**
 * What news is mostly made of outside ASCII, first to last character with its kind. A regular expression costs a browser a tenth of a
 * millisecond to compile, one with Unicode classes a whole one; on most pages none of them is needed.
 */
const RANGES: readonly (readonly [first: number, last: number, kind: number])[] = [
  [0xc0, 0xd6, LETTER],
  [0xd8, 0xf6, LETTER],
  [0xf8, 0x1ba, LETTER],
  [0x2018, 0x2019, APOSTROPHE],
  [0x201a, 0x201a, OTHER],
  [0x201b, 0x201b, APOSTROPHE],
  [0x201c, 0x2027, OTHER],
  [0x2010, 0x2013, HYPHEN],
  [0x2014, 0x2017, OTHER],
  [0xa0, 0xa0, SPACE],
  [0xad, 0xad, IGNORED],
  [0xb4, 0xb4, APOSTROPHE],
  [0xaa, 0xaa, LETTER],
  [0xb5, 0xb5, LETTER],
  [0xba, 0xba, LETTER],
  [0x80, 0x84, OTHER],
  [0x86, 0xbf, OTHER],
  [0x2bb, 0x2bc, APOSTROPHE],
  [0x300, 0x36f, MARK],
  [0x2000, 0x200a, SPACE],
  [0x200b, 0x200f, IGNORED],
  [0x2028, 0x2029, SPACE],
  [0x202a, 0x202e, IGNORED],
  [0x202f, 0x202f, SPACE],
  [0x2032, 0x2032, APOSTROPHE],
  [0x2030, 0x203e, OTHER],
  [0x2060, 0x206f, IGNORED],
  [0x20a0, 0x20bf, OTHER],
  [0x2212, 0x2212, HYPHEN],
  [0xfe00, 0xfe0f, IGNORED],
  [0xfe63, 0xfe63, HYPHEN],
  [0xfeff, 0xfeff, IGNORED],
  [0xff07, 0xff07, APOSTROPHE],
  [0xff0d, 0xff0d, HYPHEN],
];

function kindOfChar(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  for (const [first, last, kind] of RANGES) if (code >= first && code <= last) return kind;
  if (/\s/.test(char)) return SPACE;
  if (/\p{Default_Ignorable_Code_Point}/u.test(char)) return IGNORED;
  if (/\p{M}/u.test(char)) return MARK;
  if (/\p{L}/u.test(char)) return LETTER;
  return /\p{Nd}/u.test(char) ? DIGIT : OTHER;
}

/** Letters and digits of a text without their marks, letters that writers take apart taken apart. */
function bare(text: string): string {
  const parts = text.normalize('NFKD').replace(/[\u0300-\u036F]/g, '');
  const letters = /^[A-Za-zÀ-ɏ]*$/.test(parts) ? parts : parts.replace(/[^\p{L}\p{Nd}]/gu, '');
  return letters.replace(/[œæßøłđı]/gi, (letter) => {
    const small = letter.toLowerCase();
    const spelt = SPELT_OUT[small] ?? letter;
    return small === letter ? spelt : spelt.toUpperCase();
  });
}

function describe(char: string): Glyph {
  const kind = kindOfChar(char);
  if (kind !== LETTER && kind !== DIGIT) return { kind, folded: '', cased: '', upper: false };
  const cased = bare(char);
  return { kind: cased === '' ? MARK : kind, folded: bare(withoutCapitals(cased)), cased, upper: char.toLowerCase() !== char };
}

/** The character at `at`, which is outside ASCII. A lone surrogate is `other`. */
export function glyphAt(text: string, at: number): Glyph {
  const code = text.codePointAt(at) ?? 0;
  let glyph = glyphs.get(code);
  if (glyph === undefined) {
    glyph = describe(String.fromCodePoint(code));
    glyphs.set(code, glyph);
  }
  return glyph;
}

/** The kind of the character at `at`. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (asciiKinds[code] ?? 0) : glyphAt(text, at).kind;
}

/** How many UTF-16 units the character at `at` takes: two for a surrogate pair. */
export function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether the character at `at` is a capital letter. */
export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : glyphAt(text, at).upper;
}

/** Where the token that begins with the letter or digit at `start` ends. Ignored characters inside belong to it, those behind it do not. */
export function tokenEnd(text: string, start: number): number {
  const type = kindAt(text, start);
  let end = start;
  for (let at = start; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind !== type && kind !== MARK && kind !== IGNORED) break;
    at += sizeAt(text, at);
    if (kind !== IGNORED) end = at;
  }
  return end;
}

/** The token at [start, end) as a key has it, but with its capitals. Text beyond any name's length is left out. */
export function foldToken(text: string, start: number, end: number): string {
  let ascii = start;
  while (ascii < end && text.charCodeAt(ascii) < 128) ascii++;
  if (ascii === end && end - start <= LONGEST_TOKEN) return text.slice(start, end);
  let folded = '';
  for (let at = start; at < end && folded.length <= LONGEST_TOKEN; at += sizeAt(text, at)) {
    folded += text.charCodeAt(at) < 128 ? text[at] : glyphAt(text, at).cased;
  }
  return folded;
}

/** A folded text without its capitals. The two small sigmas of Greek are one. */
export function withoutCapitals(folded: string): string {
  return folded.toLowerCase().replaceAll('ς', 'σ');
}

/** What stands behind a token. */
export interface Gap {
  /** Canonical text between the tokens; '' where they touch, as in `M23`. */
  between: string;
  /** Where the next token begins, or -1 where there is none that could belong to the same name. */
  next: number;
}

/** Reads from the end of a token to the beginning of the next, over a gap of at most `longest` canonical characters. */
export function readGap(text: string, from: number, longest = LONGEST_GAP): Gap {
  let between = '';
  for (let at = from; at < text.length && between.length <= longest; at += sizeAt(text, at)) {
    const kind = kindAt(text, at);
    if (kind === LETTER || kind === DIGIT) return { between: canonicalGap(between), next: at };
    if (kind === SPACE) between += between.endsWith(' ') ? '' : ' ';
    else if (kind === HYPHEN) between += '-';
    else if (kind === APOSTROPHE) between += "'";
    else if (kind === OTHER) between += text[at];
  }
  return { between, next: -1 };
}

/** A hyphen is a space, with a line break after it too; a dash between spaces is not. Spaces around a slash say nothing. */
function canonicalGap(between: string): string {
  if (between === '-' || between === '- ') return ' ';
  return between.includes('/') ? between.replaceAll(' ', '') : between;
}

/** Where the first letter or digit stands; the text's length where there is none. */
function firstToken(text: string): number {
  let at = 0;
  while (at < text.length && kindAt(text, at) !== LETTER && kindAt(text, at) !== DIGIT) at += sizeAt(text, at);
  return at;
}

/** How many tokens of letters a key has. */
export function wordsIn(key: string): number {
  let words = 0;
  for (let at = 0; at < key.length; ) {
    const kind = kindAt(key, at);
    if (kind === LETTER) words++;
    at = kind === LETTER || kind === DIGIT ? tokenEnd(key, at) : at + sizeAt(key, at);
  }
  return words;
}

/** The normalised form of a name or a word, with its capitals: folded tokens with canonical gaps. '' where the text has no token. */
export function casedKeyOf(text: string): string {
  const rest = text.slice(firstToken(text));
  let key = '';
  let gap = readGap(rest, 0, rest.length);
  while (gap.next >= 0) {
    const end = tokenEnd(rest, gap.next);
    key += foldToken(rest, gap.next, end);
    gap = readGap(rest, end, rest.length);
    if (gap.next >= 0) key += gap.between || ' ';
  }
  return key;
}

/** The normalised form by which a name or a word is looked up. */
export function keyOf(text: string): string {
  return withoutCapitals(casedKeyOf(text));
}

/** Beginning of the rolling hash over the UTF-16 units of a key, and the factor of each step (FNV-1a). */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** Spreads a rolling hash over all 32 bits. */
export function finishHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The finished hash of a key. Adds the hashes of its beginnings to `beginnings`: of all of its tokens but the last, up to each one's end. */
export function hashTokens(key: string, beginnings: number[]): number {
  let hash = HASH_SEED;
  let inToken = false;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    const kind = code < 128 ? asciiKinds[code] : kindAt(key, at);
    const isToken: boolean = kind === LETTER || kind === DIGIT || kind === MARK || (code >= 0xdc00 && code <= 0xdfff && inToken);
    if (inToken && !isToken) beginnings.push(finishHash(hash));
    inToken = isToken;
    hash = Math.imul(hash ^ code, HASH_PRIME);
  }
  return finishHash(hash);
}

/** The finished hash of the first `length` units of a key. */
export function hashKey(key: string, length = key.length): number {
  let hash = HASH_SEED;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), HASH_PRIME);
  return finishHash(hash);
}
