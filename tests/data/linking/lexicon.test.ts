import { describe, expect, it, vi } from 'vitest';
import { findNames } from '../../../data/linking/find';
import { compileLexicon, openLexicon } from '../../../data/linking/lexicon';
import type { NameRule } from '../../../data/linking/types';
import { inputOf, lexiconOf, name } from './small-lexicon';

// Long texts and large lexicons take seconds on a machine that is busy with browsers.
vi.setConfig({ testTimeout: 60_000 });

/** `count` different names of one to three words; many share their first word, as names of institutions do. */
function generatedNames(count: number): NameRule[] {
  const syllables = ['ba', 'ke', 'mi', 'lo', 'nu', 'ra', 'shi', 'té', 'vo', 'zu'];
  const word = (number: number) => {
    const text = [...String(number)].map((digit) => syllables[Number(digit)]).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, (_, index) => {
    const words = [word(index % 1000), ...(index >= 1000 ? [word(index)] : []), ...(index % 3 === 0 ? ['Nord'] : [])];
    return name(words.join(' '), `entity-${index % 5000}`);
  });
}

describe('a compiled lexicon', () => {
  it('comes back from JSON with its entities, families and rules', () => {
    const near = { needs: ['near', 'topic'] as const, near: ['rebel'], not: ['motorway'], languages: ['en'] };
    const lexicon = lexiconOf([
      name('M23', 'm23', { ...near, needs: [...near.needs] }),
      name('Goma', 'goma'),
      name('Goma Gallery', null),
    ]);
    const text = 'M23 and Goma Gallery';
    const [m23, gallery, goma] = findNames(text, lexicon).map(({ name: index }) => index);
    expect([m23, gallery, goma].map((index) => lexicon.entityOf(index ?? -1))).toEqual(['m23', null, 'goma']);
    expect(lexicon.familyOf('goma')).toBe('family of goma');
    expect(lexicon.familyOf('m23')).toBe('family of m23');
    expect(lexicon.ruleOf(m23 ?? -1)).toMatchObject({ needs: ['near', 'topic'], languages: ['en'] });
    expect(lexicon.hash).toBe('a-hash');
  });

  it('is the same for the same input, so that its pack hashes alike', () => {
    const input = inputOf(generatedNames(500));
    expect(JSON.stringify(compileLexicon(input))).toBe(JSON.stringify(compileLexicon(input)));
  });

  it('may be empty', () => {
    expect(findNames('Goma', lexiconOf([]))).toEqual([]);
  });

  it('keeps texts outside ASCII', () => {
    const lexicon = lexiconOf([name('Гома', 'goma-é-界')]);
    expect(findNames('в Гома', lexicon).map(({ name: index }) => lexicon.entityOf(index))).toEqual(['goma-é-界']);
  });

  it('finds each of 100,000 names, and the very name', () => {
    const names = generatedNames(100_000);
    const lexicon = lexiconOf(names);
    const missed = names.filter(({ text, entity }) => {
      const sentence = `Said: ${text}.`;
      return !findNames(sentence, lexicon).some(
        (each) => sentence.slice(each.start, each.end) === text && lexicon.entityOf(each.name) === entity,
      );
    });
    expect(missed).toEqual([]);
  });
});

describe('what cannot be a lexicon is refused in words', () => {
  it('when it was written by another version', () => {
    const compact = compileLexicon(inputOf([name('Goma', 'goma')]));
    expect(() => openLexicon({ ...compact, version: 99 })).toThrow('the lexicon is of version 99; this reads version 2');
  });

  it('when a name stands for an entity that is not there', () => {
    const input = { ...inputOf([name('Goma', 'goma')]), entities: [] };
    expect(() => compileLexicon(input)).toThrow('the name "Goma" stands for "goma", which is no entity of the lexicon');
  });

  it('when it is asked for the family of an entity it does not know', () => {
    expect(() => lexiconOf([name('Goma', 'goma')]).familyOf('bukavu')).toThrow('the lexicon knows no entity "bukavu"');
  });
});
