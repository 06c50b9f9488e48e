import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casedKeyOf, foldToken, hashKey, keyOf, readGap, tokenEnd } from '../../../data/linking/normalize';

/** The tokens of a text with the gap behind each, read as a name would be. */
function tokens(text: string) {
  const all: { start: number; end: number; folded: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const { next } = readGap(text, at);
    if (next < 0) at += 1;
    else {
      const end = tokenEnd(text, next);
      all.push({ start: next, end, folded: foldToken(text, next, end) });
      at = Math.max(end, next + 1);
    }
  }
  return all;
}

describe('the normalised form of a name', () => {
  it.each([
    ['composed and decomposed accents', 'Félix', 'Fe\u0301lix'],
    ['missing accents', 'Prévot', 'Prevot'],
    ['capitals', 'Kagame', 'KAGAME'],
    ['a soft hyphen', 'Tshisekedi', 'Tshi\u00adse\u00adkedi'],
    ['a zero-width space, a joiner and a word joiner', 'Rwanda', 'Rw\u200ba\u200dn\u2060da'],
    ['a hyphen and a space', 'Congo-Kinshasa', 'Congo Kinshasa'],
    ['a non-breaking, a thin and a doubled space', 'DR\u00a0Congo', 'DR\u2009 Congo'],
    ['a line break', 'DR\n   Congo', 'DR Congo'],
    ['a non-breaking hyphen and none at all between letter and digit', 'M\u201123', 'M23'],
    ['straight and curly apostrophes', "N'Djamena", 'N’Djamena'],
    ['a ligature and its letters', 'Cœur', 'COEUR'],
    ['full-width letters', 'Ｍ２３', 'M23'],
    ['spaces around a slash', 'AFC / M23', 'AFC/M23'],
    ['a name broken behind its hyphen', 'Congo-\nKinshasa', 'Congo-Kinshasa'],
  ])('is the same with %s', (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ['a dot', 'U.N.', 'UN'],
    ['a comma', 'Goma, Congo', 'Goma Congo'],
    ['the end of a sentence', 'DR. Congo', 'DR Congo'],
    ['a dash between spaces', 'Congo – Kinshasa', 'Congo-Kinshasa'],
    ['a slash', 'AFC/M23', 'AFC M23'],
    ['a missing space', 'DRCongo', 'DR Congo'],
  ])('differs by %s', (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('keeps capitals where asked, and nothing else that folding drops', () => {
    expect(casedKeyOf('«\u00a0L’ONU\u00a0»')).toBe("L'ONU");
    expect(casedKeyOf('Œuvre É\u00ad.')).toBe('OEuvre E');
  });

  it('is empty for a text without letters and digits', () => {
    expect(keyOf(' — … 🙂 ')).toBe('');
  });
});

describe('normalising and mapping back', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string().map((text) => `\ud800${text}\udc00`),
  );

  it('gives tokens whose offsets cut the very characters that were folded out of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let behind = 0;
        for (const { start, end, folded } of tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          behind = end;
          const cut = text.slice(start, end);
          expect(foldToken(cut, 0, cut.length)).toBe(folded);
          expect(cut).toMatch(/^[\p{L}\p{Nd}\p{M}]/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('misses no letter and no digit that folds to something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const covered = tokens(text);
        for (const { index, 0: char } of text.matchAll(/[\p{L}\p{Nd}]/gu)) {
          expect(keyOf(char) === '' || covered.some(({ start, end }) => start <= index && index < end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is finished after one turn: a normalised name normalises to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => keyOf(keyOf(text)) === keyOf(text)),
      { numRuns: 500 },
    );
  });
});

it('hashes the beginning of a key as the key of that beginning', () => {
  expect(hashKey('dr congo', 2)).toBe(hashKey('dr'));
  expect(hashKey('dr congo')).not.toBe(hashKey('dr'));
});
