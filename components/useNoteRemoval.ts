import { useState } from 'preact/hooks';
import type { ErrorCode } from '../data/errors';
import type { Note, NotesStore } from '../data/store/notes';
import { failureOf } from './failure';

export interface NoteRemoval {
  /** The note deleted last, while its deletion can still be undone from here. */
  removed: Note | null;
  failure: ErrorCode | null;
  remove(note: Note): void;
  undo(): void;
  dismiss(): void;
}

/** Deletes notes so that the reader can take it back. */
export function useNoteRemoval(store: NotesStore): NoteRemoval {
  const [removed, setRemoved] = useState<Note | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);

  async function attempt(work: Promise<void>, then: Note | null) {
    try {
      await work;
      setRemoved(then);
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error, 'noteNotSaved'));
    }
  }

  return {
    removed,
    failure,
    remove: (note) => void attempt(store.remove(note.id), note),
    undo: () => removed && void attempt(store.restore(removed.id), null),
    dismiss: () => setRemoved(null),
  };
}
