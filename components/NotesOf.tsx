import './NotesOf.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note, NotesStore } from '../data/store/notes';
import { NoteEditor } from './NoteEditor';
import { Notice } from './Notice';
import { useWatched } from './useWatched';

export interface NotesOfProps {
  entity: string;
  store: NotesStore;
  /** False where this browser keeps no data. */
  available: boolean;
  drafts: Map<string, string>;
  /** Deletes a note in a way that can be undone. */
  onRemove: (note: Note) => void;
}

/** The reader's notes on an entity, each a page to write on, with an empty one below where there is none. */
export function NotesOf(props: NotesOfProps) {
  return (
    <section class="notes" aria-label={i18n.t('note.yours')}>
      <h2 class="section-title">{i18n.t('note.yours')}</h2>
      {props.available ? <Editors key={props.entity} {...props} /> : <Notice code="storageMissing" />}
    </section>
  );
}

function Editors({ entity, store, drafts, onRemove }: NotesOfProps) {
  const { value: newest } = useWatched(useMemo(() => store.watchOf(entity), [store, entity]));
  const [asked, setAsked] = useState(false);
  const [adding, setAdding] = useState(false);
  // A new note keeps the sheet it is written on once it is stored, or the caret would be lost with it. Until the store has
  // said which note it became, what it reports waits: the note would otherwise show twice.
  const sheets = useRef(new Map<string, string>());
  const shown = useRef<Note[]>(undefined);
  if (!adding && newest !== undefined) shown.current = newest;
  const notes = shown.current;
  if (notes === undefined) return null;

  const sheetOf = (note: Note) => sheets.current.get(note.id) ?? note.id;
  const fresh = `new:${entity}:${sheets.current.size}`;
  const showsFresh = notes.length === 0 || asked || adding || drafts.has(fresh);

  async function saveFresh(text: string) {
    const stored = [...sheets.current].find(([, sheet]) => sheet === fresh);
    if (stored) return store.change(stored[0], text);
    setAdding(true);
    try {
      const note = await store.add(entity, text);
      sheets.current.set(note.id, fresh);
      setAsked(false);
    } finally {
      setAdding(false);
    }
  }

  return (
    <>
      {notes.map((note) => (
        <NoteEditor
          key={sheetOf(note)}
          stored={note.text}
          label={i18n.t('note.yours')}
          drafts={drafts}
          draftKey={sheetOf(note)}
          onSave={(text) => store.change(note.id, text)}
          onRemove={() => onRemove(note)}
        />
      ))}
      {showsFresh ? (
        <NoteEditor key={fresh} stored="" label={i18n.t('note.write')} drafts={drafts} draftKey={fresh} onSave={saveFresh} />
      ) : (
        <button type="button" class="link soft" onClick={() => setAsked(true)}>
          {i18n.t('note.another')}
        </button>
      )}
    </>
  );
}
