import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../data/linking/language';

const ENGLISH =
  'The delegations left the city after two days of talks, and a second round was said to be planned for the spring.';
const FRENCH =
  'Les délégations ont quitté la ville après deux jours de pourparlers, et une deuxième série est prévue pour le printemps.';
const SWAHILI =
  'Wajumbe waliondoka mjini baada ya siku mbili za mazungumzo, na duru ya pili imepangwa kufanyika katika miezi ijayo.';
const GERMAN =
  'Die Delegationen verließen die Stadt nach zwei Tagen, und eine zweite Runde der Gespräche war für das Frühjahr geplant.';
const SPANISH =
  'Las delegaciones dejaron la ciudad tras dos días de conversaciones, y se prevé una segunda ronda para la primavera.';

describe('the language of a text', () => {
  it.each([
    ['en', ENGLISH],
    ['fr', FRENCH],
    ['sw', SWAHILI],
  ])('is told by its little words: %s', (language, text) => {
    expect(guessLanguage(text, '')).toBe(language);
  });

  it('is that of the words, whatever the page declares', () => {
    expect(guessLanguage(ENGLISH, 'fr')).toBe('en');
    expect(guessLanguage(SWAHILI, 'en-GB')).toBe('sw');
  });

  it('is the declared one where the text is too short to tell', () => {
    expect(guessLanguage('Goma, M23', 'fr-CD')).toBe('fr');
    expect(guessLanguage('', 'SW')).toBe('sw');
  });

  it('is the declared one where the text speaks two in equal parts', () => {
    expect(guessLanguage(`${ENGLISH} ${FRENCH}`, 'fr')).toBe('fr');
    expect(guessLanguage(`${ENGLISH} ${FRENCH}`, '')).toBe('');
  });

  it('is unknown for languages other than these', () => {
    expect(guessLanguage(GERMAN, 'de')).toBe('');
    expect(guessLanguage(SPANISH, '')).toBe('');
    expect(guessLanguage('刚果民主共和国', 'zh-CN')).toBe('');
  });
});
