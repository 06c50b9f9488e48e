import { useMemo, useRef, useState } from 'preact/hooks';
import type { Note, NotesStore } from '../data/store/notes';
import { useWatched } from './useWatched';

/** Something to write on: a stored note, or (`note` null) a fresh one. `key` stays the same when the one becomes the other. */
export interface Sheet {
  key: string;
  note: Note | null;
}

export interface Sheets {
  /** Stored notes, oldest first. */
  stored: Sheet[];
  fresh: Sheet;
  /** Whether the fresh sheet is being stored at this moment. */
  storing: boolean;
  saveFresh(text: string): Promise<void>;
}

/**
 * The sheets of an entity, or null until its notes are read. A note that was begun here keeps its sheet, or the caret would be
 * lost with it; and it shows once only, whether the store reports it before or after it says which note it became.
 */
export function useSheets(store: NotesStore, entity: string): Sheets | null {
  const { value: reported } = useWatched(useMemo(() => store.watchOf(entity), [store, entity]));
  const [storing, setStoring] = useState(false);
  const begun = useRef(new Map<string, string>());
  const unreported = useRef<Note[]>([]);
  const shown = useRef<Note[] | null>(null);

  if (!storing && reported !== undefined) {
    unreported.current = unreported.current.filter(({ id }) => !reported.some((note) => note.id === id));
    shown.current = [...reported, ...unreported.current];
  }
  if (shown.current === null) return null;

  const freshKey = `new:${entity}:${begun.current.size}`;

  async function saveFresh(text: string) {
    const [id] = [...begun.current].find(([, key]) => key === freshKey) ?? [];
    if (id !== undefined) return store.change(id, text);
    setStoring(true);
    try {
      const note = await store.add(entity, text);
      begun.current.set(note.id, freshKey);
      unreported.current.push(note);
    } finally {
      setStoring(false);
    }
  }

  return {
    stored: shown.current.map((note) => ({ key: begun.current.get(note.id) ?? note.id, note })),
    fresh: { key: freshKey, note: null },
    storing,
    saveFresh,
  };
}
