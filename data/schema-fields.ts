/**
 * What the fields of a pack's files are made of: texts with their limits, ids, dates, citations, each with the sentence that an editor
 * reads when one is wrong.
 */
import * as v from 'valibot';
import { STATUSES } from './pack';

/** Longest texts, in UTF-16 units: a popover is read in passing. */
export const LIMITS = { title: 90, summary: 300, claim: 280, event: 320, name: 80, headline: 200 } as const;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const CITATION = /^[a-z0-9]+(-[a-z0-9]+)*(#[1-9]\d*)?$/;

/** A text that is not empty and not too long; `what` names it in messages. */
export const text = (limit: number, what: string) =>
  v.pipe(
    v.string(`${what} must be text; put it in quotes`),
    v.trim(),
    v.minLength(1, `${what} is empty; write it or remove the field`),
    v.maxLength(limit, (issue) => `${what} is ${issue.received} characters long; shorten it to ${limit}`),
  );

/** Small letters, digits and hyphens. */
export const id = v.pipe(
  v.string('an id must be text'),
  v.regex(ID, (issue) => `${issue.received} is not an id; use small letters, digits and hyphens`),
);

/** ISO, to a year, a month or a day. */
export const date = v.pipe(
  v.string('a date must be text such as 2025-01-27; put it in quotes if it is a bare year'),
  v.regex(DATE, (issue) => `${issue.received} is not a date; write 2025, 2025-01 or 2025-01-27`),
);

/** A source and a paragraph of it, or the source alone. */
export const citation = v.pipe(
  v.string('a citation must be text'),
  v.regex(
    CITATION,
    (issue) =>
      `${issue.received} is not a citation; write source-id#paragraph, as in monitor-2025-04-25#3, or the source's id alone`,
  ),
);

/** At least one citation. */
export const citations = v.pipe(
  v.array(citation, 'sources must be a list of citations such as [monitor-2025-04-25#3]'),
  v.minLength(1, 'a statement without a source cannot enter the corpus; cite source-id#paragraph'),
);

/** A text in every language. */
export const inAll = (limit: number, what: string) =>
  v.strictObject({ en: text(limit, what), fr: text(limit, what), sw: text(limit, what) });

/** A text in English and French, in Swahili where there is one. */
export const inMost = (limit: number, what: string) =>
  v.strictObject({ en: text(limit, what), fr: text(limit, what), sw: v.optional(text(limit, what)) });

/** Who says, denies or counts something. */
export const party = v.union([id, inMost(LIMITS.title, 'a party')], 'a party is an entity id, or its description as {en, fr}');
/** How a statement stands. */
export const status = v.picklist(STATUSES, `status is one of ${STATUSES.join(', ')}`);
/** A number of people, or a sum. */
export const amount = v.pipe(
  v.number('a figure is a number, without quotes and separators'),
  v.minValue(0, 'a figure cannot be negative'),
);
/** True or false. */
export const flag = (field: string) => v.boolean(`${field} is true or false`);

/** A field with the sentence that editors read about it. */
export const field = <S extends v.GenericSchema>(schema: S, description: string) => v.pipe(schema, v.description(description));

/** What editors read about the sources of anything. */
export const SOURCES =
  'Where it is written: `source-id#paragraph`, or the source’s id alone where the source says no paragraphs.';
