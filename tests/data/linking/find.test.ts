import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findNames } from '../../../data/linking/find';
import { found, lexiconOf, name } from './small-lexicon';

// Long texts and large lexicons take seconds on a machine that is busy with browsers.
vi.setConfig({ testTimeout: 60_000 });

const m23 = name('M23', 'm23');
const goma = name('Goma', 'goma');
const kagame = name('Kagame', 'paul-kagame');
const un = name('UN', 'united-nations', { exact: true });
const union = name('Union africaine', 'african-union');
const angola = name('Angola', 'angola');
const drc = name('DR Congo', 'dr-congo');

describe('a name is found', () => {
  it.each([
    [
      'with a hyphen, a space or nothing between letter and digit',
      'M23, M-23, M 23, M\u201123',
      m23,
      ['M23', 'M-23', 'M 23', 'M\u201123'],
    ],
    ['without the possessive ending', "Kagame’s plan, Kagame's plan", kagame, ['Kagame', 'Kagame']],
    ['behind a French elision', "l’Union africaine, d'Angola", union, ['Union africaine']],
    ['behind other elisions', "d’Angola et qu'Angola", angola, ['Angola', 'Angola']],
    ['in compounds', 'Goma-Bukavu, pro-Goma, Goma-based', goma, ['Goma', 'Goma', 'Goma']],
    ['behind a prefix and in a pair', 'anti-M23 (AFC/M23) M23/AFC', m23, ['M23', 'M23', 'M23']],
    ['in capitals', 'FALL OF GOMA', goma, ['GOMA']],
    ['through soft hyphens and zero-width characters', 'Go\u00adma and Go\u200bma', goma, ['Go\u00adma', 'Go\u200bma']],
    [
      'over non-breaking and thin spaces and line breaks',
      'DR\u00a0Congo DR\u2009Congo DR\n    Congo',
      drc,
      ['DR\u00a0Congo', 'DR\u2009Congo', 'DR\n    Congo'],
    ],
    ['as a hashtag', 'Latest: #M23', m23, ['M23']],
    ['between quotes, brackets and dashes', '“Goma” (Goma) —Goma— «\u00a0Goma\u00a0»', goma, ['Goma', 'Goma', 'Goma', 'Goma']],
    ['at both ends of the text', 'Goma to Goma', goma, ['Goma', 'Goma']],
    ['beside emoji and lone surrogates', '🙂Goma🙂 \ud800Goma\udc00', goma, ['Goma', 'Goma']],
    ['before a footnote mark', 'Goma¹ and Goma[2]', goma, ['Goma', 'Goma']],
    ['in a text of right-to-left script', 'مدينة Goma في الكونغو', goma, ['Goma']],
    ['before a full stop without a space', 'They left Goma.The army came.', goma, ['Goma']],
  ])('%s', (_, text, rule, surfaces) => {
    expect(found(text, rule)).toEqual(surfaces.map((surface) => `${surface} -> ${rule.entity}`));
  });

  it('without its accents and with decomposed ones', () => {
    const text = 'Felix Tshisekedi, Fe\u0301lix Tshisekedi';
    expect(found(text, name('Félix Tshisekedi', 'felix'))).toHaveLength(2);
  });

  it('with its dots, the last one included where it is there', () => {
    const dotted = name('U.N.', 'united-nations');
    expect(found('the U.N. said; a U.N.-backed force; U.N', dotted).map((each) => each.split(' ->')[0])).toEqual([
      'U.N.',
      'U.N.',
      'U.N',
    ]);
  });

  it('without the full stop that ends its sentence', () => {
    expect(found('They met F. Tshisekedi. Then', name('F. Tshisekedi', 'felix'))).toEqual(['F. Tshisekedi -> felix']);
  });

  it('with every other name at the same place, the longest first', () => {
    const names = [
      name('Washington', 'washington-dc'),
      name('Washington Accord', 'washington-accord'),
      name('Washington', 'washington-state'),
    ];
    expect(found('the Washington Accord', ...names)).toEqual([
      'Washington Accord -> washington-accord',
      'Washington -> washington-dc',
      'Washington -> washington-state',
    ]);
  });

  it('inside a longer one too, so that it can stand where the longer is refused', () => {
    expect(found('Congo River Alliance', name('Congo River Alliance', 'afc'), name('River', 'a-river'))).toEqual([
      'Congo River Alliance -> afc',
      'River -> a-river',
    ]);
  });
});

describe('a name is not found', () => {
  it.each([
    ['inside a word', 'Gomas Egoma Gomaville', goma],
    ['between letters or digits', 'M230 AM23 1M23 M23a', m23],
    ['across the end of a sentence', 'Thank you, DR. Congo won.', drc],
    ['across a comma', 'DR, Congo', drc],
    ['across a dash', 'DR – Congo', drc],
    ['in web addresses', 'https://example.org/Goma/x?y=Goma www.Goma.org example.org/Goma', goma],
    ['in domain names', 'angola.com www.Angola.co.ao Angola.com', angola],
    ['in e-mail addresses', 'Goma@example.org me@Goma.org first.Goma@example.org', goma],
    ['in handles', '@Goma @Goma_News @news_Goma', goma],
    ['in the middle of text without spaces', '在Goma市 ในGomaวันนี้', goma],
    ['in lower case, where it is written with a capital', 'goma oil', goma],
    ['in other capitals, where capitals must agree', 'un accord, Un accord', un],
  ])('%s', (_, text, rule) => {
    expect(found(text, rule)).toEqual([]);
  });
});

describe('capitals', () => {
  it('do not matter for a name that is written without any', () => {
    expect(found('gold Gold GOLD', name('gold', 'gold'))).toHaveLength(3);
    expect(found('Armée congolaise', name('armée congolaise', 'fardc'))).toHaveLength(1);
  });

  it('may be fewer in a name of several words, but not none', () => {
    expect(found('eastern Congo, Eastern Congo', name('Eastern Congo', 'eastern-congo'))).toHaveLength(2);
    expect(found('eastern congo', name('Eastern Congo', 'eastern-congo'))).toEqual([]);
  });

  it('agree letter by letter in an exact name', () => {
    expect(found('UN Un un', un)).toEqual(['UN -> united-nations']);
    expect(found('É-U', name('E-U', 'eu', { exact: true }))).toEqual(['É-U -> eu']);
  });
});

describe('any text', () => {
  const lexicon = lexiconOf([m23, goma, kagame, union, drc, name('gold', 'gold'), name("N'Djamena", 'ndjamena')]);
  const pieces = fc.constantFrom(
    'M23',
    'M',
    '23',
    'Goma',
    'gold',
    'DR',
    'Congo',
    'Union',
    'africaine',
    'N’Djamena',
    ' ',
    '-',
    "'",
    '.',
    '\u00ad',
    '\u0301',
    '\u00a0',
    'é',
    '界',
    '🙂',
    '\ud83d',
    '@',
    '/',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  );

  it('is read without an error, and every name found begins and ends where a word does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of findNames(text, lexicon)) {
          expect(start).toBeLessThan(end);
          expect(text.slice(0, start)).not.toMatch(/[\p{L}\p{Nd}\p{M}]$/u);
          expect(text.slice(end)).not.toMatch(/^[\p{L}\p{Nd}\p{M}]/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same names when its marks are composed', () => {
    const surfaces = (text: string) => findNames(text, lexicon).map(({ name: index }) => index);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(surfaces(text.normalize('NFC'))).toEqual(surfaces(text.normalize('NFD')));
      }),
      { numRuns: 1000 },
    );
  });

  it('may be one word of five million letters', () => {
    expect(findNames('Goma'.repeat(1_250_000), lexicon)).toEqual([]);
  });

  it('may be five million characters with a hundred thousand names', () => {
    expect(findNames(`${' '.repeat(80)}M23 in Goma, `.repeat(50_000), lexicon)).toHaveLength(100_000);
  });
});
