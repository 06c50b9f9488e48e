import './UndoToast.css';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './IconButton';
import { Notice } from './Notice';
import type { NoteRemoval } from './useNoteRemoval';

/** Says that a note was deleted and offers it back, for as long as the reader likes: nothing here runs out. */
export function UndoToast({ removal }: { removal: NoteRemoval }) {
  const undo = useRef<HTMLButtonElement>(null);
  const removedId = removal.removed?.id;
  useEffect(() => {
    // The button that deleted is gone with its note; the next key press belongs here.
    if (removedId !== undefined) undo.current?.focus();
  }, [removedId]);

  if (removal.failure !== null) return <Notice code={removal.failure} />;
  if (removal.removed === null) return null;
  return (
    <div class="toast" role="status">
      <span>{i18n.t('note.removed')}</span>
      <button ref={undo} type="button" class="button" onClick={removal.undo}>
        {i18n.t('note.undo')}
      </button>
      <IconButton icon="close" label={i18n.t('action.dismiss')} onPress={removal.dismiss} />
    </div>
  );
}
