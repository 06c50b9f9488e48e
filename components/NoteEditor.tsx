import './NoteEditor.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './IconButton';
import { Notice } from './Notice';
import { createNoteSaver, type NoteSaver, type SaveState } from './note-saver';

export interface NoteEditorProps {
  /** What is stored; '' for a note that is yet to be written. */
  stored: string;
  /** Names the editor for those who do not see it. */
  label: string;
  /** Texts that could not be saved, kept for as long as the page lives; this one under `draftKey`. */
  drafts: Map<string, string>;
  draftKey: string;
  onSave: (text: string) => Promise<void>;
  /** Deletes the note; absent where there is nothing to delete. */
  onRemove?: (() => void) | undefined;
}

/** A note as a page to write on. It saves itself; what cannot be saved stays in it, and what others change shows at rest. */
export function NoteEditor({ stored, label, drafts, draftKey, onSave, onRemove }: NoteEditorProps) {
  const [text, setText] = useState(drafts.get(draftKey) ?? stored);
  const [state, setState] = useState<SaveState>({ phase: 'clean' });
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useId();
  const save = useRef(onSave);
  save.current = onSave;

  const saver = useRef<NoteSaver>(undefined);
  saver.current ??= createNoteSaver(
    async (written) => {
      drafts.set(draftKey, written);
      await save.current(written);
      drafts.delete(draftKey);
    },
    (next) => setState(next),
  );
  const { edit, flush } = saver.current;

  useEffect(() => {
    const unsaved = drafts.get(draftKey);
    if (unsaved !== undefined) edit(unsaved);
    const leaving = () => void flush();
    window.addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      document.removeEventListener('visibilitychange', leaving);
      leaving();
    };
  }, [drafts, draftKey, edit, flush]);

  const takeStored = () => {
    const editing = saver.current?.dirty || (document.activeElement === field.current && document.hasFocus());
    if (!editing) setText(stored);
  };
  useEffect(takeStored, [stored]);

  const leave = () => {
    if (field.current?.value.trim() === '' && stored !== '') onRemove?.();
    else void flush();
  };

  return (
    <div class="note">
      <div class="note-page" data-text={text}>
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-label={label}
          aria-describedby={status}
          placeholder={i18n.t('note.placeholder')}
          onInput={(event) => {
            setText(event.currentTarget.value);
            edit(event.currentTarget.value);
          }}
          onBlur={leave}
        />
      </div>
      {onRemove && <IconButton icon="remove" label={i18n.t('note.remove')} onPress={onRemove} />}
      <p class="note-state" id={status}>
        {state.phase === 'saved' ? i18n.t('note.saved') : ''}
      </p>
      {state.phase === 'failed' && (
        <Notice code={state.code}>
          <button type="button" class="button" onClick={() => void flush()}>
            {i18n.t('note.tryAgain')}
          </button>
          <button type="button" class="button" onClick={() => void navigator.clipboard.writeText(text)}>
            {i18n.t('note.copy')}
          </button>
        </Notice>
      )}
    </div>
  );
}
