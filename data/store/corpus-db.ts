/**
 * The corpus in IndexedDB. It is replaceable: every row belongs to a generation, named by the pack's hash, and `meta.active` says
 * which one is read. Losing all of it loses nothing, because the pack is in the extension's package.
 */
import Dexie, { type Table } from 'dexie';
import type { Claim, CorpusEvent, Entity, Pack, Relation, Source } from '../pack';

/** A row of one generation. `cards` are the cards it is shown on, each written `generation/entity`, for one indexed look-up. */
export type Row<T> = T & { generation: string };
export type CardRow<T> = Row<T> & { cards: string[] };

/** What is known of a whole generation: the pack without its tables. */
export type PackFacts = Pick<Pack, 'id' | 'title' | 'ends' | 'kinds' | 'relationTypes' | 'figureTypes' | 'moved' | 'hash'> & {
  counts: Record<'entities' | 'claims' | 'events' | 'relations' | 'sources', number>;
};

/** The one row of `meta`. */
export interface Active {
  key: 'active';
  generation: string;
  facts: PackFacts;
}

/** The value of `cards` for an entity's card in a generation. */
export const cardKey = (generation: string, entity: string) => `${generation}/${entity}`;

export class CorpusDb extends Dexie {
  readonly meta!: Table<Active, 'active'>;
  readonly entities!: Table<Row<Entity>, [string, string]>;
  readonly sources!: Table<Row<Source>, [string, string]>;
  readonly claims!: Table<CardRow<Claim>, [string, string]>;
  readonly events!: Table<CardRow<CorpusEvent>, [string, string]>;
  readonly relations!: Table<CardRow<Relation>, [string, string]>;

  constructor(name = 'backstory-corpus') {
    super(name);
    this.version(1).stores({
      meta: 'key',
      entities: '[generation+id], generation',
      sources: '[generation+id], generation',
      claims: '[generation+id], generation, *cards',
      events: '[generation+id], generation, *cards',
      relations: '[generation+id], generation, *cards',
    });
  }

  /** The tables that a generation fills. */
  get generationTables() {
    return [this.entities, this.sources, this.claims, this.events, this.relations] as const;
  }

  /** The generation that is read, or null before the first seeding. */
  async active(): Promise<Active | null> {
    return (await this.meta.get('active')) ?? null;
  }
}
