import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotesOf } from '../../components/NotesOf';
import { UndoToast } from '../../components/UndoToast';
import { useNoteRemoval } from '../../components/useNoteRemoval';
import { StorageFullError } from '../../data/errors';
import { MemoryNotes } from './memory-notes';
import { all, control, eventually, eventuallySays, find, hide, show, type } from './show';

let store: MemoryNotes;
let drafts: Map<string, string>;

function Notes({ entity = 'lethe', available = true }: { entity?: string; available?: boolean }) {
  const removal = useNoteRemoval(store);
  return (
    <>
      <NotesOf entity={entity} store={store} available={available} drafts={drafts} onRemove={removal.remove} />
      <UndoToast removal={removal} />
    </>
  );
}

const fields = () => all('textarea') as HTMLTextAreaElement[];
const field = (index = 0) => eventually(() => fields()[index] ?? expect.fail('There is no field yet.'));
const stored = () => store.notes.filter(({ deleted }) => deleted === null).map(({ text }) => text);

beforeEach(() => {
  store = new MemoryNotes();
  drafts = new Map();
});
afterEach(hide);

describe('the reader’s notes', () => {
  it('start as an empty page, and save themselves on a pause', async () => {
    show(<Notes />);
    type(await field(), 'Drink elsewhere.');
    await eventually(() => expect(stored()).toEqual(['Drink elsewhere.']));
    await eventuallySays('Saved');
  });

  it('stay on the same page, with focus and caret, once they are stored', async () => {
    show(<Notes />);
    const page = await field();
    type(page, 'Drink elsewhere.');
    page.setSelectionRange(5, 5);
    await eventually(() => expect(control('Delete this note')).toBeTruthy());
    expect(fields()).toEqual([page]);
    expect(document.activeElement).toBe(page);
    expect(page.selectionStart).toBe(5);
    type(page, 'Drink elsewhere, said Er.');
    await eventually(() => expect(stored()).toEqual(['Drink elsewhere, said Er.']));
  });

  it('are saved at once when the reader leaves the field', async () => {
    show(<Notes />);
    const page = await field();
    type(page, 'In haste');
    page.blur();
    await eventually(() => expect(stored()).toEqual(['In haste']));
  });

  it.each([
    ['the page is hidden for good', () => window.dispatchEvent(new Event('pagehide'))],
    ['the tab is left', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['another entity is shown', hide],
  ])('are saved at once when %s', async (_when, leave) => {
    show(<Notes />);
    type(await field(), 'In haste');
    leave();
    await vi.waitFor(() => expect(stored()).toEqual(['In haste']), { timeout: 300, interval: 5 });
  });

  it('keep a text that cannot be saved, say so, and save it when the reader tries again', async () => {
    store.refusal = new StorageFullError('full');
    show(<Notes />);
    const page = await field();
    type(page, 'Precious');
    page.blur();
    await eventuallySays('The disk is full, and the note was not saved.');
    expect(page.value).toBe('Precious');
    expect(control('Copy the text')).toBeTruthy();
    store.refusal = null;
    control('Try again').click();
    await eventually(() => expect(stored()).toEqual(['Precious']));
    await eventually(() => expect(all('.notice')).toEqual([]));
    expect(fields()[0]?.value).toBe('Precious');
  });

  it('bring an unsaved text back when its entity is shown again', async () => {
    store.refusal = new StorageFullError('full');
    show(<Notes />);
    type(await field(), 'Precious');
    hide();
    show(<Notes entity="styx" />);
    expect((await field()).value).toBe('');
    show(<Notes />);
    expect((await field()).value).toBe('Precious');
    store.refusal = null;
    await eventually(() => expect(stored()).toEqual(['Precious']));
  });

  it('show what another page wrote, at once', async () => {
    const note = await store.add('lethe', 'Here');
    show(<Notes />);
    await eventually(() => expect(fields()[0]?.value).toBe('Here'));
    await store.change(note.id, 'Changed there');
    await eventually(() => expect(fields()[0]?.value).toBe('Changed there'));
  });

  it('never replace what the reader is writing by what another page wrote', async () => {
    const note = await store.add('lethe', 'Here');
    show(<Notes />);
    const page = await field();
    type(page, 'Here and mine');
    await store.change(note.id, 'Changed there');
    expect(page.value).toBe('Here and mine');
    await eventually(() => expect(stored()).toEqual(['Here and mine']));
    expect(page.value).toBe('Here and mine');
  });

  it('can be several', async () => {
    await store.add('lethe', 'One');
    show(<Notes />);
    await field();
    control('Write another note').click();
    type(await field(1), 'Two');
    await eventually(() => expect(stored()).toEqual(['One', 'Two']));
    await eventually(() => expect(fields().map(({ value }) => value)).toEqual(['One', 'Two']));
  });

  it('can be deleted and brought back, with the focus on the way back', async () => {
    await store.add('lethe', 'Here');
    show(<Notes />);
    await field();
    control('Delete this note').click();
    await eventuallySays('Note deleted');
    await eventually(() => expect(document.activeElement?.textContent).toBe('Undo'));
    expect(stored()).toEqual([]);
    control('Undo').click();
    await eventually(() => expect(fields()[0]?.value).toBe('Here'));
    expect(all('.toast')).toEqual([]);
  });

  it('are deleted when emptied, and undoing brings the text back', async () => {
    await store.add('lethe', 'Here');
    show(<Notes />);
    const page = await field();
    type(page, '');
    page.blur();
    await eventuallySays('Note deleted');
    control('Undo').click();
    await eventually(() => expect(fields()[0]?.value).toBe('Here'));
  });

  it('say plainly where they cannot be kept, and offer no page to lose', () => {
    show(<Notes available={false} />);
    expect(find('.notice').textContent).toContain('Notes cannot be kept here.');
    expect(fields()).toEqual([]);
  });

  it('grow with their text', async () => {
    show(<Notes />);
    const page = await field();
    const before = page.getBoundingClientRect().height;
    type(page, 'One\nTwo\nThree\nFour');
    await eventually(() => expect(page.getBoundingClientRect().height).toBeGreaterThan(before * 2));
    expect(page.scrollHeight).toBeLessThanOrEqual(page.clientHeight + 1);
  });
});
