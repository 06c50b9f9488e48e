/**
 * Seeding: stage a whole generation, verify it, flip one pointer, and only then clear what is no longer read. Whatever is cut
 * off on the way (a killed worker, a full disk) leaves the active generation as it was; the next seeding starts over.
 */
import { CorpusDamagedError } from '../errors';
import type { Pack } from '../pack';
import { unhashed } from '../pack-hash';
import { type CardRow, CorpusDb, cardKey, generationOf, type PackFacts } from './corpus-db';

const hexadecimal = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Throws `CorpusDamagedError` unless the pack's hash is that of its content. */
export async function verifyPack(pack: Pack): Promise<void> {
  const content = new TextEncoder().encode(JSON.stringify(unhashed(pack)));
  const hash = hexadecimal(await crypto.subtle.digest('SHA-256', content));
  if (hash !== pack.hash || hash !== pack.lexicon.hash) {
    throw new CorpusDamagedError(
      'The packaged corpus does not match its hash. The corpus in use was kept. Install the extension again.',
    );
  }
}

export function factsOf(pack: Pack): PackFacts {
  const { id, title, ends, kinds, relationTypes, figureTypes, moved, hash, entities, claims, events, relations, sources } = pack;
  const counts = {
    entities: entities.length,
    claims: claims.length,
    events: events.length,
    relations: relations.length,
    sources: sources.length,
  };
  return { id, title, ends, kinds, relationTypes, figureTypes, moved, hash, counts };
}

async function stage(db: CorpusDb, pack: Pack): Promise<void> {
  const generation = generationOf(pack.hash);
  const row = <T>(value: T) => ({ ...value, generation });
  const cardRow = <T>(value: T, entities: string[]): CardRow<T> => ({
    ...value,
    generation,
    cards: entities.map((entity) => cardKey(generation, entity)),
  });
  await db.transaction('rw', [...db.generationTables], async () => {
    await db.entities.bulkPut(pack.entities.map(row));
    await db.sources.bulkPut(pack.sources.map(row));
    await db.claims.bulkPut(pack.claims.map((claim) => cardRow(claim, claim.about)));
    await db.events.bulkPut(pack.events.map((event) => cardRow(event, event.entities)));
    await db.relations.bulkPut(pack.relations.map((relation) => cardRow(relation, [relation.from, relation.to])));
  });
}

async function switchTo(db: CorpusDb, facts: PackFacts): Promise<void> {
  await db.transaction('rw', [db.meta, ...db.generationTables], async () => {
    const generation = generationOf(facts.hash);
    for (const table of db.generationTables) {
      const found = await table
        .where(':id')
        .between(...CorpusDb.range(generation))
        .count();
      const wanted = facts.counts[table.name as keyof PackFacts['counts']];
      if (found !== wanted) {
        throw new CorpusDamagedError(
          `Seeding stored ${found} of ${wanted} ${table.name}. The corpus in use was kept. Try again.`,
        );
      }
    }
    await db.meta.put({ key: 'active', generation, facts });
  });
}

async function clearOthers(db: CorpusDb, generation: string): Promise<void> {
  await db.transaction('rw', [...db.generationTables], async () => {
    const [first, last] = CorpusDb.range(generation);
    for (const table of db.generationTables) {
      await table.where(':id').below(first).delete();
      await table.where(':id').above(last).delete();
    }
  });
}

/**
 * Makes `pack` the corpus that is read. Does nothing where it already is. Two callers may race: they write the same rows.
 * Throws `CorpusDamagedError`; the database's own errors pass through. Either way the active generation stays as it was.
 */
export async function seedCorpus(db: CorpusDb, pack: Pack): Promise<void> {
  if ((await db.active())?.generation === generationOf(pack.hash)) return;
  await verifyPack(pack);
  await stage(db, pack);
  await switchTo(db, factsOf(pack));
  await clearOthers(db, generationOf(pack.hash));
}
