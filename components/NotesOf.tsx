import './NotesOf.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note, NotesStore } from '../data/store/notes';
import { NoteEditor } from './NoteEditor';
import { Notice } from './Notice';
import { useSheets } from './useSheets';

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
  const sheets = useSheets(store, entity);
  const [asked, setAsked] = useState(false);
  if (sheets === null) return null;
  const { stored, fresh, storing, saveFresh } = sheets;
  const showsFresh = stored.length === 0 || asked || storing || drafts.has(fresh.key);

  return (
    <>
      {(showsFresh ? [...stored, fresh] : stored).map(({ key, note }) => (
        <NoteEditor
          key={key}
          stored={note?.text ?? ''}
          label={i18n.t(note ? 'note.yours' : 'note.write')}
          drafts={drafts}
          draftKey={key}
          onSave={async (text) => {
            if (note) return store.change(note.id, text);
            await saveFresh(text);
            setAsked(false);
          }}
          onRemove={note ? () => onRemove(note) : undefined}
        />
      ))}
      {!showsFresh && (
        <button type="button" class="link soft" onClick={() => setAsked(true)}>
          {i18n.t('note.another')}
        </button>
      )}
    </>
  );
}
