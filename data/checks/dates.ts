/** Checks dates: none in the future, none vaguer than its own text, none out of order. */
import type { CorpusFile, Problem } from '../corpus-files';
import { type Check, type Corpus, type Field, sourceIn, statementsOf } from './corpus';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const NAMED = new RegExp(`(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (\\d{4})`, 'g');

const two = (number: number) => String(number).padStart(2, '0');

/** Later than `limit` even where it is written more precisely. */
const isAfter = (date: string, limit: string) => date.slice(0, limit.length) > limit.slice(0, date.length);

/** The dates that an English text names, as ISO. */
function namedIn(text: string): string[] {
  return [...text.matchAll(NAMED)].map(([, day, month = '', year]) => {
    const inMonth = `${year}-${two(MONTHS.indexOf(month) + 1)}`;
    return day ? `${inMonth}-${two(Number(day))}` : inMonth;
  });
}

/** A date of the text that a field holds in a vaguer form, and none in full. */
function vague(text: string, fields: (string | undefined)[]): { named: string; field: string } | null {
  const given = fields.filter((field) => field !== undefined);
  for (const named of namedIn(text)) {
    if (given.some((field) => field.startsWith(named))) continue;
    const field = given.find((each) => named.startsWith(each));
    if (field !== undefined) return { named, field };
  }
  return null;
}

const newestOf = (dates: string[]) => dates.toSorted().at(-1);

export const checkDates: Check = (corpus) => {
  const { ends } = corpus.pack.value;
  const published = new Map(corpus.sources.map(({ id, value }) => [id, value.date]));
  const problems: Problem[] = [];
  const notAfterEnd = (file: CorpusFile<unknown>, field: Field, date: string | undefined) => {
    if (date && isAfter(date, ends))
      problems.push(
        file.problem(field, `${date} is later than ${ends}, where the pack ends; correct it, or move "ends" in pack.yml`),
      );
  };
  const inOrder = (file: CorpusFile<unknown>, field: Field, from: string | undefined, until: string | undefined) => {
    if (from && until && isAfter(from, until)) problems.push(file.problem(field, `${until} is before ${from}; exchange them`));
  };

  for (const file of corpus.entities) {
    for (const list of ['roles', 'relations'] as const) {
      file.value[list].forEach(({ from, until }, index) => {
        notAfterEnd(file, [list, index, 'from'], from);
        notAfterEnd(file, [list, index, 'until'], until);
        inOrder(file, [list, index, 'until'], from, until);
      });
    }
  }
  for (const file of corpus.sources) notAfterEnd(file, ['date'], file.value.date);
  for (const { file, field, claim, event } of statementsOf(corpus)) {
    const { date, text, sources } = claim ?? event;
    notAfterEnd(file, [...field, 'date'], date);
    if (event) {
      if (!file.id.startsWith(`${date}-`))
        problems.push(file.problem(['date'], `the file's name must begin with ${date}-; rename it or correct the date`));
      inOrder(file, ['until'], date, event.until);
    } else notAfterEnd(file, [...field, 'stated'], claim.stated);
    const found = vague(text.en, [date, claim?.stated, event?.until]);
    if (found)
      problems.push(
        file.problem([...field, 'date'], `${found.field} is vaguer than the text, which says ${found.named}; give that`),
      );
    const newest = newestOf(sources.flatMap((citation) => published.get(sourceIn(citation)) ?? []));
    const said = claim?.stated ?? date;
    if (newest && isAfter(said, newest) && claim)
      problems.push(
        file.problem(
          [...field, claim.stated ? 'stated' : 'date'],
          `${said} is later than its newest source, of ${newest}; correct it, or say in "stated" when it was said`,
        ),
      );
  }
  return [...problems, ...packEnd(corpus)];
};

function packEnd({ pack, sources }: Corpus): Problem[] {
  const newest = newestOf(sources.map(({ value }) => value.date));
  if (newest === undefined || newest.startsWith(pack.value.ends) || isAfter(newest, pack.value.ends)) return [];
  return [pack.problem(['ends'], `is later than the newest source, of ${newest}; the pack knows nothing after that`)];
}
