/**
 * What the reader wrote. Everything here is private: it is read and written by the extension's own pages alone.
 */

/** A note on an entity. Times are milliseconds since 1970 (UTC); a deleted note stays until it can no longer be undone. */
export interface Note {
  /** A random UUID. */
  id: string;
  entity: string;
  text: string;
  created: number;
  updated: number;
  deleted: number | null;
}

/** What a liveQuery gives: `subscribe` calls `next` at once and after every change, in whichever page it was made. */
export interface Watched<T> {
  subscribe(observer: { next(value: T): void; error(error: unknown): void }): { unsubscribe(): void };
}

/** Writing throws `StorageMissingError`, `StorageFullError` or `NoteNotSavedError`; what was saved before is untouched. */
export interface NotesStore {
  /** The notes of an entity, oldest first, without deleted ones. */
  watchOf(entity: string): Watched<Note[]>;
  /** All notes, last changed first, without deleted ones. */
  watchAll(): Watched<Note[]>;
  /** Adds a note. Empty text is refused with `NoteNotSavedError`. */
  add(entity: string, text: string): Promise<Note>;
  /** Changes the text of a note. */
  change(id: string, text: string): Promise<void>;
  /** Deletes a note so that `restore` can bring it back. */
  remove(id: string): Promise<void>;
  /** Undoes `remove`. */
  restore(id: string): Promise<void>;
}
