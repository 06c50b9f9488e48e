/**
 * The questions that pages ask of the corpus, whichever place answers: IndexedDB, or the packaged JSON where a browser has none.
 */
import type { Claim, CorpusEvent, Entity, Kind, Localized, Relation, RelationType, Source } from '../pack';

/** A relation seen from one entity: `other` is at the far end, `outward` when the relation starts here. */
export interface Related {
  relation: Relation;
  type: RelationType;
  other: Entity;
  outward: boolean;
}

/** All that is known of one entity, ready to be shown. */
export interface Entry {
  entity: Entity;
  kind: Kind;
  /** Those of which it is the subject come first; in both parts key claims first, then the contested, then the newest. */
  claims: Claim[];
  /** Newest first. */
  events: CorpusEvent[];
  related: Related[];
  /** Every source cited in it, by id. */
  sources: Record<string, Source>;
  /** Display names of every entity that it names as a party or a participant, by id. */
  names: Record<string, Localized>;
  /** What figures count, by the id of their type. */
  figures: Record<string, Localized>;
  /** ISO date after which the corpus knows nothing. */
  ends: string;
}

/** The list that the glossary searches. */
export interface Glossary {
  title: Localized;
  ends: string;
  /** Content hash of the pack. */
  hash: string;
  /** In the order of their ids. */
  entities: Entity[];
  /** By id. */
  kinds: Record<string, Kind>;
  counts: { entities: number; claims: number; events: number; relations: number; sources: number };
}

export interface CorpusReader {
  /** Where the answers come from; `package` means that this browser gave no IndexedDB. */
  readonly origin: 'database' | 'package';
  /** The entry of an id, following `moved_to`; null for an id that was never one. */
  entry(id: string): Promise<Entry | null>;
  glossary(): Promise<Glossary>;
}
