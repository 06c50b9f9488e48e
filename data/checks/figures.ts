/** Checks figures: a number of the dead or the displaced never stands in a text without who counted. */
import type { Problem } from '../corpus-files';
import { type AuthoredFigure, type Check, type Corpus, statementsOf } from './corpus';

/** A number that is neither a year nor the day of a month, or a word for many; then up to three words on either side. */
const NUMBER = String.raw`(?:(?!(?:19|20)\d\d\b)\d[\d.,\u00a0\u202f ]*\d|\d(?![\d/#])|thousands|hundreds|millions?|dozens|milliers|centaines|dizaines)`;
const MONTH =
  '(?!\\s+(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre))';

/** Matches a number with one of `words` at most three words from it. */
function counting(words: string[]): RegExp {
  const either = `(?:${words.join('|')})`;
  const between = String.raw`(?:\s+[^\s.;:]+){0,3}\s+`;
  return new RegExp(`(?<![\\p{L}\\d-])${NUMBER}(?![\\p{L}\\d-])${MONTH}${between}${either}(?!\\p{L})`, 'iu');
}

function shapeOf({ value, low, high, words }: AuthoredFigure): string | null {
  const numbers = [value, low, high].filter((number) => number !== undefined);
  if (words && numbers.length > 0) return 'has a number and words in its place; keep one of them';
  if (words) return null;
  if (value !== undefined && (low !== undefined || high !== undefined)) return 'has an exact value and a bound; keep one of them';
  if (value === undefined && low === undefined && high === undefined)
    return 'has no number; write value, or low and high, or the words of the source';
  if (low !== undefined && high !== undefined && low >= high)
    return `is a range from ${low} to ${high}; exchange them, or write value`;
  return null;
}

export const checkFigures: Check = (corpus) => {
  const patterns = countingIn(corpus);
  return statementsOf(corpus).flatMap(({ file, field, claim, event }) => {
    const { figures, text } = claim ?? event;
    const problems: Problem[] = figures.flatMap((figure, index) => {
      const wrong = shapeOf(figure);
      return wrong ? [file.problem([...field, 'figures', index], wrong)] : [];
    });
    const uncounted = uncountedIn(patterns, text, new Set(figures.map(({ of }) => of)));
    if (uncounted)
      problems.push(
        file.problem([...field, 'text'], `says a number of ${uncounted} and not who counted; add it under "figures"`),
      );
    return problems;
  });
};

interface Counting {
  of: string;
  language: string;
  /** Cheap, and never wrong where it finds nothing. */
  words: RegExp;
  pattern: RegExp;
}

const countingIn = (corpus: Corpus): Counting[] =>
  Object.entries(corpus.pack.value.figures).flatMap(([of, { words }]) =>
    Object.entries(words ?? {}).flatMap(([language, list = []]) =>
      list.length > 0 ? { of, language, words: new RegExp(list.join('|'), 'iu'), pattern: counting(list) } : [],
    ),
  );

function uncountedIn(patterns: Counting[], text: Record<string, string | undefined>, counted: Set<string>): string | null {
  const found = patterns.find(({ of, language, words, pattern }) => {
    const written = counted.has(of) ? undefined : text[language];
    return written !== undefined && words.test(written) && pattern.test(written);
  });
  return found?.of ?? null;
}
