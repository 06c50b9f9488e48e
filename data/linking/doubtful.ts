import { findNames } from './find';
import type { Lexicon, Rule } from './lexicon';

const isConditional = ({ needs, not, languages }: Rule) =>
  !(needs.length === 0 || needs.includes('nothing')) || not.length > 0 || languages.length > 0;

/** Which of an entity's names are not linked wherever they stand, in their order; of several spellings of one name, the first. */
export function doubtfulNames(entity: string, names: string[], lexicon: Lexicon): string[] {
  const known = new Set<number>();
  return names.filter((text) => {
    const own = findNames(text, lexicon)
      .filter(({ start, end, name }) => start === 0 && end === text.length && lexicon.entityOf(name) === entity)
      .map(({ name }) => name);
    const [first] = own;
    if (first === undefined || known.has(first)) return false;
    known.add(first);
    return own.every((name) => isConditional(lexicon.ruleOf(name)));
  });
}
