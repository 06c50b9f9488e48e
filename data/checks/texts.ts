/** Checks sentences: they end, they are short, and they stay true after the day on which they were written. */
import type { CorpusFile, Problem } from '../corpus-files';
import { type Check, type Field, statementsOf } from './corpus';

/** Longest sentence, in words: what a reader takes in at one look in a narrow card. */
export const WORDS = 36;

/** Words that are true only on the day they are written. */
const FLEETING: Record<string, RegExp> = {
  en: /\b(now|currently|recently|nowadays|today|yesterday|at present|to date|so far|these days|ongoing)\b/iu,
  fr: /(?<!\p{L})(maintenant|actuellement|actuel|actuelle|récemment|aujourd['’]hui|hier|à présent|à ce jour|jusqu['’]ici|ces jours-ci)(?!\p{L})/iu,
  sw: /(?<!\p{L})(sasa|hivi sasa|hivi karibuni|siku hizi|leo|jana)(?!\p{L})/iu,
};

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function problemsOf(file: CorpusFile<unknown>, field: Field, text: Record<string, string | undefined>): Problem[] {
  return Object.entries(text).flatMap(([language, written]) => {
    if (!written) return [];
    const at = [...field, language];
    const problems: Problem[] = [];
    const fleeting = FLEETING[language]?.exec(written)?.[0];
    if (fleeting) problems.push(file.problem(at, `"${fleeting}" is true only on the day it is written; give the date instead`));
    if (!/[.!?»”"]$/.test(written)) problems.push(file.problem(at, 'does not end like a sentence; add a full stop'));
    const longest = Math.max(...sentencesOf(written).map(wordsOf));
    if (longest > WORDS) problems.push(file.problem(at, `has a sentence of ${longest} words; split it, ${WORDS} are the most`));
    return problems;
  });
}

export const checkTexts: Check = (corpus) => [
  ...corpus.entities.flatMap((file) => problemsOf(file, ['summary'], file.value.summary)),
  ...statementsOf(corpus).flatMap(({ file, field, claim, event }) => problemsOf(file, [...field, 'text'], (claim ?? event).text)),
];
