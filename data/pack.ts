/**
 * A compiled pack: what the compiler makes of the YAML of `data/corpus`, what ships as `pack.json`, and what is read from IndexedDB.
 * Plain shapes: no schema library reaches the extension through this file.
 */
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

/** A text in several languages; English is always there and stands in for what is missing. */
export type Localized = { en: string; fr?: string | undefined; sw?: string | undefined };

/** Who says or denies something: an entity of the pack, or somebody described in words. */
export type Party = { entity: string } | { label: Localized };

/** Where a statement is written: a source id and the number of the paragraph in it, counted from 1; null where the source has no numbers. */
export interface Citation {
  source: string;
  paragraph: number | null;
}

/**
 * How many, and who counted. `low` and `high` are equal for an exact number; one of them alone is a bound; `words` stand where the source
 * gives no number. `asOf` is an ISO date.
 */
export interface Figure {
  /** Id of a `FigureType`. */
  of: string;
  low: number | null;
  high: number | null;
  words: Localized | null;
  by: Party[];
  asOf: string | null;
}

/** What figures count, as `pack.yml` names it. */
export interface FigureType {
  id: string;
  label: Localized;
}

/** An office with its time, in ISO dates; `until` null where it lasted until the pack ends. */
export interface Role {
  title: Localized;
  since: string;
  until: string | null;
  citations: Citation[];
}

/** What somebody calls an entity: the words, whose they are, and when they were used. */
export interface Naming {
  words: Localized;
  by: Party[];
  stated: string;
  citations: Citation[];
}

/** Where a place lies, in decimal degrees of WGS 84; for an area, a point inside it. */
export interface Coordinates {
  lat: number;
  lon: number;
  citation: Citation;
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
  /** What else goes by its names, as it reads after "Not"; null where nothing does. */
  mistakenFor: Localized | null;
  /** The offices of a person, in the order of their beginning. */
  roles: Role[];
  called: Naming[];
  coordinates: Coordinates | null;
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
  figures: Figure[];
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
  figures: Figure[];
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
  figureTypes: FigureType[];
  entities: Entity[];
  claims: Claim[];
  events: CorpusEvent[];
  relations: Relation[];
  sources: Source[];
  /** Old id -> the id that took its place. */
  moved: Record<string, string>;
  lexicon: CompactLexicon;
}
