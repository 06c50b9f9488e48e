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

/** What a pack's generation is called: its hash, cut short because it stands in every row and every index. */
export const generationOf = (hash: string) => hash.slice(0, 12);

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
    // No index on the generation alone: the key begins with it, and each index is written two thousand times.
    this.version(2).stores({
      meta: 'key',
      entities: '[generation+id]',
      sources: '[generation+id]',
      claims: '[generation+id], *cards',
      events: '[generation+id], *cards',
      relations: '[generation+id], *cards',
    });
  }

  /** The keys of all rows of a generation, from the first to the last. */
  static range(generation: string): [first: [string, unknown], last: [string, unknown]] {
    return [
      [generation, Dexie.minKey],
      [generation, Dexie.maxKey],
    ];
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
