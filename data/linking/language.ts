/** Little words that stand in any text of a language and in few others. */
const FUNCTION_WORDS: Record<string, string> = {
  en: 'the of and to that is for with has have had been were be by from said it this are not but its an at which their they he after who will would',
  fr: 'les des du et est dans pour une sur avec qui par au aux pas ce ses son ont cette mais leur le',
  sw: 'ya wa na kwa katika ni za cha vya kuwa huo hiyo baada pia hilo yake wake lakini kati alisema amesema kama',
};

/** How much of a text is read, in UTF-16 units; how many of its words must be little words, and in which share, to be believed. */
const SAMPLE = 2000;
const FEWEST = 2;
const LEAST_SHARE = 0.08;

const languages = Object.keys(FUNCTION_WORDS);
let languageOf: Map<string, string> | undefined;

/**
 * The language of a text: `en`, `fr`, `sw`, or '' where it is none of them or nobody can tell. The text itself decides; `declared`
 * (an `html lang` such as `fr-CD`, or '') only where the text is too short or speaks for two.
 */
export function guessLanguage(text: string, declared: string): string {
  languageOf ??= new Map(
    Object.entries(FUNCTION_WORDS).flatMap(([language, words]) => words.split(' ').map((word) => [word, language])),
  );
  const words =
    text
      .slice(0, SAMPLE)
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) {
    const language = languageOf.get(word);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first && first[1] >= FEWEST && first[1] >= words.length * LEAST_SHARE && first[1] > (second?.[1] ?? 0) * 1.5)
    return first[0];
  const [primary = ''] = declared.toLowerCase().split('-');
  return languages.includes(primary) ? primary : '';
}
