/**
 * Which language a text of the corpus is shown in. English stands in for what is missing, and each text says which it is.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Localized } from '../data/pack';

const SPOKEN: Record<Language, true> = { en: true, fr: true, sw: true };

const isSpoken = (tag: string): tag is Language => tag in SPOKEN;

/**
 * The language for texts of the corpus, from the reader's choice and the interface's own language (a BCP 47 tag such as `fr-CD`):
 * a page should speak one language, and the browser's name for its language is not always that of its interface.
 */
export function textLanguage(choice: Language | 'auto', interfaceLanguage: string): Language {
  if (choice !== 'auto') return choice;
  const primary = interfaceLanguage.toLowerCase().split(/[-_]/)[0] ?? '';
  return isSpoken(primary) ? primary : 'en';
}

/** A text in the wanted language, or in English, with the language that it is really in. */
export function wordingOf(text: Localized, language: Language): { words: string; lang: Language } {
  const words = text[language];
  return words === undefined ? { words: text.en, lang: 'en' } : { words, lang: language };
}

/** The language in which the texts of the corpus are shown on this page. */
export const TextLanguage = createContext<Language>('en');

export function useWording(): (text: Localized) => string {
  const language = useContext(TextLanguage);
  return (text) => wordingOf(text, language).words;
}
