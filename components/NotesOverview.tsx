import './NotesOverview.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Localized } from '../data/pack';
import type { Note, NotesStore } from '../data/store/notes';
import { EntityLink } from './EntityLink';
import { NoteEditor } from './NoteEditor';
import { Notice } from './Notice';
import { SearchField } from './SearchField';
import { useWatched } from './useWatched';

export interface NotesOverviewProps {
  store: NotesStore;
  available: boolean;
  /** Display names of entities, by id. */
  names: Record<string, Localized>;
  drafts: Map<string, string>;
  onOpen: (entity: string) => void;
  onRemove: (note: Note) => void;
}

/** Every note that the reader has written, each with the entity it is about. */
export function NotesOverview({ store, available, names, drafts, onOpen, onRemove }: NotesOverviewProps) {
  const { value: newest } = useWatched(useMemo(() => store.watchAll(), [store]));
  const [query, setQuery] = useState('');
  const notes = useSteadyOrder(newest ?? []);
  const wanted = query.toLocaleLowerCase();
  const found = notes.filter(({ text }) => text.toLocaleLowerCase().includes(wanted));

  if (!available) return <Notice code="storageMissing" />;
  if (newest === undefined) return null;
  if (notes.length === 0) return <p class="notes-none">{i18n.t('note.none')}</p>;
  return (
    <div class="notes-overview">
      <SearchField query={query} label={i18n.t('note.search')} onQuery={setQuery} />
      {found.length === 0 && <p>{i18n.t('note.notFound', [query])}</p>}
      <ul>
        {found.map((note) => (
          <li key={note.id}>
            <p class="notes-entity">
              <EntityLink id={note.entity} name={names[note.entity] ?? { en: note.entity }} onOpen={onOpen} />
            </p>
            <NoteEditor
              stored={note.text}
              label={i18n.t('note.yours')}
              drafts={drafts}
              draftKey={note.id}
              onSave={(text) => store.change(note.id, text)}
              onRemove={() => onRemove(note)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Newest first as the page was opened: a note that is being written must not jump to the top under the reader's hands. */
function useSteadyOrder(notes: Note[]): Note[] {
  const seen = useRef<string[]>([]);
  const arrived = notes.map(({ id }) => id).filter((id) => !seen.current.includes(id));
  seen.current = [...arrived, ...seen.current];
  return notes.toSorted((a, b) => seen.current.indexOf(a.id) - seen.current.indexOf(b.id));
}
