import { describe, expect, it } from 'vitest';
import { textLanguage, wordingOf } from '../../components/localized';

describe('the language of a text', () => {
  it('is the one chosen, else that of the interface, else English', () => {
    expect(textLanguage('sw', 'fr')).toBe('sw');
    expect(textLanguage('auto', 'fr-CD')).toBe('fr');
    expect(textLanguage('auto', 'sw_KE')).toBe('sw');
    expect(textLanguage('auto', 'de')).toBe('en');
  });

  it('is English where the wanted one is missing, and is said to be', () => {
    expect(wordingOf({ en: 'lake', fr: 'lac' }, 'fr')).toEqual({ words: 'lac', lang: 'fr' });
    expect(wordingOf({ en: 'lake', fr: 'lac' }, 'sw')).toEqual({ words: 'lake', lang: 'en' });
  });
});
