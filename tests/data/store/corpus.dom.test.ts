import { beforeEach, describe, expect, it } from 'vitest';
import { CorpusDamagedError } from '../../../data/errors';
import { CorpusDb } from '../../../data/store/corpus-db';
import { DatabaseReader } from '../../../data/store/corpus-reader';
import { seedCorpus } from '../../../data/store/corpus-seed';
import { PackageReader } from '../../../data/store/package-reader';
import { planetsPack } from '../../fixtures/pack-maker';

let name: string;
let db: CorpusDb;

beforeEach(() => {
  name = `corpus-${crypto.randomUUID()}`;
  db = new CorpusDb(name);
});

const textOnEarth = async () => (await new DatabaseReader(db).entry('earth'))?.claims[0]?.text.en;

type Operation = 'creating' | 'updating' | 'deleting';

/** Makes an operation on a table fail, as a killed worker or a full disk would. */
function cutOff(broken: CorpusDb, table: string, operation: Operation) {
  const fail = () => {
    throw new Error('cut off');
  };
  const { hook } = broken.table(table);
  if (operation === 'creating') hook('creating', fail);
  else if (operation === 'updating') hook('updating', fail);
  else hook('deleting', fail);
}

async function seedingCutOffAt(table: string, operation: Operation, edition: string) {
  const broken = new CorpusDb(name);
  cutOff(broken, table, operation);
  await expect(seedCorpus(broken, await planetsPack(edition))).rejects.toThrow('cut off');
  broken.close();
}

describe('seeding', () => {
  it('makes a pack the corpus that is read', async () => {
    await seedCorpus(db, await planetsPack('first'));
    expect((await new DatabaseReader(db).glossary()).counts).toEqual({
      entities: 3,
      claims: 3,
      events: 1,
      relations: 1,
      sources: 1,
    });
    expect(await textOnEarth()).toBe('As of the first edition.');
  });

  it('replaces an older pack and leaves nothing of it behind', async () => {
    await seedCorpus(db, await planetsPack('first'));
    await seedCorpus(db, await planetsPack('second'));
    expect(await textOnEarth()).toBe('As of the second edition.');
    expect(await db.claims.count()).toBe(3);
  });

  it('does nothing where the pack is already read', async () => {
    const pack = await planetsPack('first');
    await seedCorpus(db, pack);
    db.claims.hook('creating', () => {
      throw new Error('written again');
    });
    await expect(seedCorpus(db, pack)).resolves.toBeUndefined();
  });

  it('by two at once ends with one whole corpus', async () => {
    const other = new CorpusDb(name);
    const pack = await planetsPack('first');
    await Promise.all([seedCorpus(db, pack), seedCorpus(other, pack)]);
    other.close();
    expect(await db.claims.count()).toBe(3);
    expect(await textOnEarth()).toBe('As of the first edition.');
  });

  it.each(['entities', 'sources', 'claims', 'events', 'relations'])(
    'cut off while writing %s keeps the corpus that was read',
    async (table) => {
      await seedCorpus(db, await planetsPack('first'));
      await seedingCutOffAt(table, 'creating', 'second');
      expect(await textOnEarth()).toBe('As of the first edition.');
      await seedCorpus(db, await planetsPack('second'));
      expect(await textOnEarth()).toBe('As of the second edition.');
    },
  );

  it('cut off while switching keeps the corpus that was read', async () => {
    await seedCorpus(db, await planetsPack('first'));
    await seedingCutOffAt('meta', 'updating', 'second');
    expect(await textOnEarth()).toBe('As of the first edition.');
  });

  it('cut off while clearing what is no longer read has switched already', async () => {
    await seedCorpus(db, await planetsPack('first'));
    await seedingCutOffAt('claims', 'deleting', 'second');
    expect(await textOnEarth()).toBe('As of the second edition.');
  });

  it('refuses a pack whose content does not match its hash, and keeps the corpus that was read', async () => {
    await seedCorpus(db, await planetsPack('first'));
    const damaged = { ...(await planetsPack('second')), events: [] };
    await expect(seedCorpus(db, damaged)).rejects.toBeInstanceOf(CorpusDamagedError);
    expect(await textOnEarth()).toBe('As of the first edition.');
  });
});

describe('an entry', () => {
  it('puts key claims first, then the contested, then the newest', async () => {
    await seedCorpus(db, await planetsPack('first'));
    const entry = await new DatabaseReader(db).entry('venus');
    expect(entry?.claims.map(({ id }) => id)).toEqual(['venus/key', 'venus/old', 'venus/new']);
  });

  it('names every party, source and related entity that it mentions', async () => {
    await seedCorpus(db, await planetsPack('first'));
    const entry = await new DatabaseReader(db).entry('venus');
    expect(Object.keys(entry?.names ?? {}).sort()).toEqual(['earth', 'mercury', 'venus']);
    expect(Object.keys(entry?.sources ?? {})).toEqual(['almanac']);
    expect(entry?.related.map(({ other, outward }) => [other.id, outward])).toEqual([['earth', true]]);
  });

  it('is found by an id that has moved', async () => {
    await seedCorpus(db, await planetsPack('first'));
    expect((await new DatabaseReader(db).entry('morning-star'))?.entity.id).toBe('venus');
  });

  it('is null for an id that never was', async () => {
    await seedCorpus(db, await planetsPack('first'));
    expect(await new DatabaseReader(db).entry('pluto')).toBeNull();
  });

  it('reads the same from the database as from the package', async () => {
    const pack = await planetsPack('first');
    await seedCorpus(db, pack);
    for (const id of ['mercury', 'venus', 'earth', 'morning-star']) {
      const [stored, packaged] = [await new DatabaseReader(db).entry(id), await new PackageReader(pack).entry(id)];
      expect(stored).toMatchObject(packaged ?? {});
      expect(stored?.claims.map((claim) => claim.id)).toEqual(packaged?.claims.map((claim) => claim.id));
    }
    expect(await new DatabaseReader(db).glossary()).toMatchObject(await new PackageReader(pack).glossary());
  });
});
