/**
 * The reader's notes in IndexedDB. Precious: this database shares no transaction, version or fate with the corpus. A new
 * version adds a migration here and a fixture of the old one in the tests.
 */
import Dexie, { liveQuery, type Table } from 'dexie';
import { NoteNotSavedError, StorageFullError, StorageMissingError } from '../errors';
import type { Note, NotesStore, Watched } from './notes';

/** How long a deleted note can be brought back, in milliseconds: until the next day's first write. */
export const UNDO_PERIOD = 24 * 60 * 60 * 1000;

export class NotesDb extends Dexie {
  readonly notes!: Table<Note, string>;

  constructor(name = 'backstory-notes') {
    super(name);
    this.version(1).stores({ notes: 'id, entity, updated, deleted' });
  }
}

const kept = (note: Note) => note.deleted === null;

/** Says in the reader's terms why a write failed. */
function situation(error: unknown): Error {
  const names = [error, error instanceof Error && 'inner' in error ? error.inner : null].map((each) =>
    each instanceof Error ? each.name : '',
  );
  if (names.includes('QuotaExceededError')) {
    return new StorageFullError(
      'The disk is full, so the note was not saved. Earlier notes are safe. Free some space and save again.',
      { cause: error },
    );
  }
  if (names.some((name) => ['MissingAPIError', 'OpenFailedError', 'InvalidStateError', 'DatabaseClosedError'].includes(name))) {
    return new StorageMissingError('This browser window keeps no data, so notes cannot be saved in it.', { cause: error });
  }
  return new NoteNotSavedError('The note was not saved. Its text is still in the editor; try again or copy it.', {
    cause: error,
  });
}

export class DatabaseNotes implements NotesStore {
  constructor(
    private readonly db: NotesDb,
    /** Milliseconds since 1970. */
    private readonly clock: () => number = Date.now,
  ) {}

  watchOf(entity: string): Watched<Note[]> {
    return liveQuery(async () => {
      const notes = await this.db.notes.where({ entity }).filter(kept).toArray();
      return notes.sort((a, b) => a.created - b.created);
    });
  }

  watchAll(): Watched<Note[]> {
    return liveQuery(() => this.db.notes.orderBy('updated').reverse().filter(kept).toArray());
  }

  async add(entity: string, text: string): Promise<Note> {
    const written = this.required(text);
    const now = this.clock();
    const note: Note = { id: crypto.randomUUID(), entity, text: written, created: now, updated: now, deleted: null };
    await this.write(async () => {
      await this.db.notes
        .where('deleted')
        .below(now - UNDO_PERIOD)
        .delete();
      await this.db.notes.add(note);
    });
    return note;
  }

  async change(id: string, text: string): Promise<void> {
    await this.update(id, { text: this.required(text), updated: this.clock() });
  }

  async remove(id: string): Promise<void> {
    await this.update(id, { deleted: this.clock() });
  }

  async restore(id: string): Promise<void> {
    await this.update(id, { deleted: null });
  }

  private required(text: string): string {
    if (text.trim() === '') throw new NoteNotSavedError('An empty note was not saved.');
    return text;
  }

  private async update(id: string, change: Partial<Note>): Promise<void> {
    const found = await this.write(() => this.db.notes.update(id, change));
    if (found === 0)
      throw new NoteNotSavedError('The note was deleted elsewhere. Its text is still in the editor; save it as a new note.');
  }

  private async write<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.db.transaction('rw', this.db.notes, work);
    } catch (error) {
      throw situation(error);
    }
  }
}
