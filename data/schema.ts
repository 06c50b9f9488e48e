/**
 * The one schema of a pack: what people may write in the YAML of `data/corpus`, and what the compiler makes of it.
 *
 * The first half checks files as they are edited (Valibot, used by `data/compile.ts` in Node only). The second half is the
 * compiled pack that ships: plain interfaces, imported by type alone, so that no schema library reaches the extension.
 */
import * as v from 'valibot';
import type { CompactLexicon } from './linking/types';

/** The languages a pack may speak. English is the one every text must have. */
export const LANGUAGES = ['en', 'fr', 'sw'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a statement stands: everybody says it, somebody denies it, or one side alone reports it. */
export const STATUSES = ['agreed', 'contested', 'reported'] as const;
export type Status = (typeof STATUSES)[number];

/** What a name may ask of its surroundings before it counts; any one of those listed is enough. */
export const NEEDS = ['nothing', 'topic', 'near', 'full-name'] as const;
export type Need = (typeof NEEDS)[number];

/** The few families that kinds are painted by. One highlight name each: many names keep a browser's style engine busy. */
export const FAMILIES = ['person', 'group', 'place', 'institution', 'event', 'thing'] as const;
export type Family = (typeof FAMILIES)[number];

/** Longest texts, in UTF-16 units: a popover is read in passing. */
export const LIMITS = { title: 90, summary: 300, claim: 280, event: 320, name: 80 } as const;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const CITATION = /^[a-z0-9]+(-[a-z0-9]+)*#[1-9]\d*$/;

const text = (limit: number, what: string) =>
  v.pipe(
    v.string(`${what} must be text; put it in quotes`),
    v.trim(),
    v.minLength(1, `${what} is empty; write it or remove the field`),
    v.maxLength(limit, (issue) => `${what} is ${issue.received} characters long; shorten it to ${limit}`),
  );

const id = v.pipe(
  v.string('an id must be text'),
  v.regex(ID, (issue) => `${issue.received} is not an id; use small letters, digits and hyphens`),
);

const date = v.pipe(
  v.string('a date must be text such as 2025-01-27; put it in quotes if it is a bare year'),
  v.regex(DATE, (issue) => `${issue.received} is not a date; write 2025, 2025-01 or 2025-01-27`),
);

const citations = v.pipe(
  v.array(
    v.pipe(
      v.string('a citation must be text'),
      v.regex(CITATION, (issue) => `${issue.received} is not a citation; write source-id#paragraph, as in monitor-2025-04-25#3`),
    ),
    'sources must be a list of citations such as [monitor-2025-04-25#3]',
  ),
  v.minLength(1, 'a statement without a source cannot enter the corpus; cite source-id#paragraph'),
);

const inAll = (limit: number, what: string) =>
  v.strictObject({ en: text(limit, what), fr: text(limit, what), sw: text(limit, what) });

const inMost = (limit: number, what: string) =>
  v.strictObject({ en: text(limit, what), fr: text(limit, what), sw: v.optional(text(limit, what)) });

const party = v.union([id, inMost(LIMITS.title, 'a party')], 'a party is an entity id, or its description as {en, fr}');

const nameRule = v.strictObject({
  name: text(LIMITS.name, 'a name'),
  needs: v.optional(v.union([v.picklist(NEEDS), v.array(v.picklist(NEEDS))], `needs is one or several of ${NEEDS.join(', ')}`)),
  near: v.optional(v.array(text(LIMITS.name, 'a word'))),
  not: v.optional(v.array(text(LIMITS.name, 'a word'))),
  lang: v.optional(v.array(v.picklist(LANGUAGES))),
  exact: v.optional(v.boolean('exact is true or false')),
});

const claim = v.strictObject({
  id,
  text: inMost(LIMITS.claim, 'a claim'),
  status: v.picklist(STATUSES, `status is one of ${STATUSES.join(', ')}`),
  said_by: v.optional(v.array(party), []),
  denied_by: v.optional(v.array(party), []),
  date,
  stated: v.optional(date),
  also: v.optional(v.array(id), []),
  key: v.optional(v.boolean('key is true or false'), false),
  sources: citations,
});

const relation = v.strictObject({
  type: id,
  to: id,
  status: v.picklist(STATUSES, `status is one of ${STATUSES.join(', ')}`),
  from: v.optional(date),
  until: v.optional(date),
  sources: v.optional(citations),
});

/** `entities/<id>.yml`: one thing with its names, its summary, and the claims of which it is the subject. */
export const entityFile = v.strictObject({
  kind: id,
  name: inAll(LIMITS.name, 'the name'),
  title: v.optional(inMost(LIMITS.title, 'the title')),
  summary: inAll(LIMITS.summary, 'the summary'),
  names: v.array(v.union([text(LIMITS.name, 'a name'), nameRule], 'a name is text, or {name, needs, near, not, lang, exact}')),
  never: v.optional(v.array(text(LIMITS.name, 'a name')), []),
  relations: v.optional(v.array(relation), []),
  claims: v.optional(v.array(claim), []),
});
/** An entity whose id has changed: old notes and links find the new one through it. */
export const movedFile = v.strictObject({ moved_to: id });

/** `events/<date>-<id>.yml`: something that happened, with everyone who took part. */
export const eventFile = v.strictObject({
  date,
  until: v.optional(date),
  title: inMost(LIMITS.title, 'the title'),
  text: inMost(LIMITS.event, 'the text'),
  entities: v.pipe(v.array(id), v.minLength(1, 'an event without entities is shown nowhere; name at least one')),
  sources: citations,
});

/** `sources/<id>.yml`: a document that statements are taken from. */
export const sourceFile = v.strictObject({
  publisher: text(LIMITS.title, 'the publisher'),
  title: text(200, 'the title'),
  agency: v.optional(text(LIMITS.title, 'the agency')),
  date,
  url: v.pipe(
    v.string(),
    v.url('the address is not a web address'),
    v.startsWith('https://', 'the address must begin with https://'),
  ),
  language: v.picklist(LANGUAGES),
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** `pack.yml`: what the pack is about, its vocabulary, and when a page is about it. */
export const packFile = v.strictObject({
  id,
  title: inAll(LIMITS.title, 'the title'),
  ends: date,
  kinds: v.record(id, v.strictObject({ family: v.picklist(FAMILIES), label: inAll(LIMITS.title, 'the label') })),
  relations: v.record(
    id,
    v.strictObject({ label: inAll(LIMITS.title, 'the label'), inverse: inAll(LIMITS.title, 'the inverse') }),
  ),
  topic: v.strictObject({
    threshold: v.pipe(v.number(), v.minValue(1)),
    words: v.record(v.picklist(LANGUAGES), v.array(text(LIMITS.name, 'a word'))),
  }),
  never: v.optional(v.array(text(LIMITS.name, 'a name')), []),
});

/** A text in several languages; English is always there and stands in for what is missing. */
export type Localized = { en: string; fr?: string | undefined; sw?: string | undefined };

/** Who says or denies something: an entity of the pack, or somebody described in words. */
export type Party = { entity: string } | { label: Localized };

/** Where a statement is written: a source id and the number of the paragraph in it, counted from 1. */
export interface Citation {
  source: string;
  paragraph: number;
}

/** A kind of entity, as `pack.yml` names it. */
export interface Kind {
  id: string;
  family: Family;
  label: Localized;
}

/** A thing the pack knows. `id` lasts for ever; `names` are all forms that link to it, for search, without their rules. */
export interface Entity {
  id: string;
  kind: string;
  name: Localized;
  title: Localized | null;
  summary: Localized;
  names: string[];
}

/** One dated statement about `entity`. Dates are ISO, to the precision that the source allows: `date` is what it speaks of, `stated` when it was said. */
export interface Claim {
  /** `entity/local-id` */
  id: string;
  entity: string;
  /** Every entity on whose card it is shown, the subject first. */
  about: string[];
  text: Localized;
  status: Status;
  saidBy: Party[];
  deniedBy: Party[];
  date: string;
  stated: string | null;
  /** Shown in the popover before the others. */
  key: boolean;
  citations: Citation[];
}

/** Something that happened on `date` (ISO, to the precision known), or from `date` until `until`. */
export interface CorpusEvent {
  id: string;
  date: string;
  until: string | null;
  title: Localized;
  text: Localized;
  entities: string[];
  citations: Citation[];
}

/** A directed relation between two entities, named by `pack.yml`. */
export interface Relation {
  id: string;
  type: string;
  from: string;
  to: string;
  status: Status;
  since: string | null;
  until: string | null;
  citations: Citation[];
}

/** A document that statements are taken from. */
export interface Source {
  id: string;
  publisher: string;
  title: string;
  agency: string | null;
  date: string;
  url: string;
  language: Language;
}

/** How the pack reads a relation, from its subject and from its object. */
export interface RelationType {
  id: string;
  label: Localized;
  inverse: Localized;
}

/** The compiled pack: what the build bundles as `pack.json` and the background seeds into IndexedDB. */
export interface Pack {
  format: 1;
  /** SHA-256, in hexadecimal, of the JSON of this object with this field and `lexicon.hash` empty. */
  hash: string;
  id: string;
  title: Localized;
  /** ISO date after which the pack knows nothing. */
  ends: string;
  kinds: Kind[];
  relationTypes: RelationType[];
  entities: Entity[];
  claims: Claim[];
  events: CorpusEvent[];
  relations: Relation[];
  sources: Source[];
  /** Old id -> the id that took its place. */
  moved: Record<string, string>;
  lexicon: CompactLexicon;
}
