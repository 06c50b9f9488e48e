/** Answers from IndexedDB. */
import type Dexie from 'dexie';
import type { Entity, Source } from '../pack';
import { type Active, CorpusDb, cardKey } from './corpus-db';
import { buildEntry, buildGlossary, citedSources, namedEntities } from './entry';
import type { CorpusReader, Entry, Glossary } from './reader';

export class DatabaseReader implements CorpusReader {
  readonly origin = 'database';

  constructor(private readonly db: CorpusDb) {}

  async entry(id: string): Promise<Entry | null> {
    return this.read(async ({ generation, facts }) => {
      const { db } = this;
      const entity = await this.one(generation, facts.moved[id] ?? id);
      if (!entity) return null;
      const card = cardKey(generation, entity.id);
      const rows = {
        entity,
        claims: await db.claims.where('cards').equals(card).toArray(),
        events: await db.events.where('cards').equals(card).toArray(),
        relations: await db.relations.where('cards').equals(card).toArray(),
      };
      const keys = (ids: string[]): [string, string][] => ids.map((each) => [generation, each]);
      const sources = (await db.sources.bulkGet(keys(citedSources(rows)))).filter(
        (source): source is Source & { generation: string } => !!source,
      );
      const named = await db.entities.bulkGet(keys(namedEntities(rows)));
      const others = new Map(named.flatMap((other) => (other ? [[other.id, other as Entity]] : [])));
      return buildEntry({ ...rows, sources, others }, facts);
    }, null);
  }

  async glossary(): Promise<Glossary> {
    const glossary = await this.read(async ({ generation, facts }) => {
      return buildGlossary(
        await this.db.entities
          .where(':id')
          .between(...CorpusDb.range(generation))
          .toArray(),
        facts,
      );
    }, null);
    if (!glossary) throw new Error('The corpus database holds no active generation.');
    return glossary;
  }

  private async one(generation: string, id: string): Promise<Entity | undefined> {
    return this.db.entities.get([generation, id]);
  }

  /** One transaction for pointer and rows, so that a re-seeding in between is never seen by halves. */
  private async read<T>(question: (active: Active) => Promise<T>, otherwise: T): Promise<T> {
    const tables: Dexie.Table[] = [this.db.meta, ...this.db.generationTables] as Dexie.Table[];
    return this.db.transaction('r', tables, async () => {
      const active = await this.db.active();
      return active ? question(active) : otherwise;
    });
  }
}
