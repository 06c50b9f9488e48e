import { useContext } from 'preact/hooks';
import type { Localized } from '../data/pack';
import { TextLanguage, wordingOf } from './localized';

/** A text of the corpus in the reader's language, marked with the language that it is in. */
export function Words({ text }: { text: Localized }) {
  const { words, lang } = wordingOf(text, useContext(TextLanguage));
  return <span lang={lang}>{words}</span>;
}
