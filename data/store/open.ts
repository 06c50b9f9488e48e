/**
 * Opens both databases for an extension page, or finds what stands in for them.
 */
import { StorageMissingError } from '../errors';
import type { Pack } from '../pack';
import { CorpusDb } from './corpus-db';
import { DatabaseReader } from './corpus-reader';
import { seedCorpus } from './corpus-seed';
import type { NotesStore } from './notes';
import { DatabaseNotes, NotesDb } from './notes-db';
import { PackageReader } from './package-reader';
import type { CorpusReader } from './reader';

export interface Stores {
  corpus: CorpusReader;
  notes: NotesStore;
  /** False where this browser keeps no data: writing a note would fail with `StorageMissingError`. */
  notesAvailable: boolean;
}

/** Reads the pack in the extension's own package; no network. */
export async function loadPackagedPack(): Promise<Pack> {
  return (await fetch('/pack.json')).json() as Promise<Pack>;
}

async function openCorpus(loadPack: () => Promise<Pack>): Promise<CorpusReader> {
  try {
    const db = new CorpusDb();
    // The worker seeds on install; a page that comes first, or after a cut-off seeding, does it itself.
    if (!(await db.active())) await seedCorpus(db, await loadPack());
    return new DatabaseReader(db);
  } catch {
    return new PackageReader(await loadPack());
  }
}

const noNotes: NotesStore = {
  watchOf: () => nothing,
  watchAll: () => nothing,
  add: refuse,
  change: refuse,
  remove: refuse,
  restore: refuse,
};
const nothing = {
  subscribe(observer: { next(value: []): void }) {
    observer.next([]);
    return { unsubscribe() {} };
  },
};
async function refuse(): Promise<never> {
  throw new StorageMissingError('This browser window keeps no data, so notes cannot be saved in it.');
}

/** Opens what a page needs. Never throws for want of IndexedDB: the glossary then reads the package, and notes are refused. */
export async function openStores(loadPack: () => Promise<Pack> = loadPackagedPack): Promise<Stores> {
  const corpus = await openCorpus(loadPack);
  const db = new NotesDb();
  try {
    await db.open();
    return { corpus, notes: new DatabaseNotes(db), notesAvailable: true };
  } catch {
    return { corpus, notes: noNotes, notesAvailable: false };
  }
}
