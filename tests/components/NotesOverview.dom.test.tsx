import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotesOverview } from '../../components/NotesOverview';
import { MemoryNotes } from './memory-notes';
import { all, control, eventually, eventuallySays, find, hide, show, type } from './show';

let store: MemoryNotes;
const onOpen = vi.fn();
const showAll = () =>
  show(
    <NotesOverview
      store={store}
      available
      names={{ lethe: { en: 'Lethe' } }}
      drafts={new Map()}
      onOpen={onOpen}
      onRemove={(note) => void store.remove(note.id)}
    />,
  );
const texts = () => (all('textarea') as HTMLTextAreaElement[]).map(({ value }) => value);

beforeEach(() => {
  store = new MemoryNotes();
});
afterEach(hide);

describe('all notes', () => {
  it('say so where there are none', async () => {
    showAll();
    await eventuallySays('You have not written a note yet.');
  });

  it('are listed, last changed first, under the entity they are about', async () => {
    await store.add('lethe', 'First');
    await store.add('gone', 'Second');
    showAll();
    await eventually(() => expect(texts()).toEqual(['Second', 'First']));
    expect(all('.notes-entity').map((name) => name.textContent)).toEqual(['gone', 'Lethe']);
    control('Lethe').click();
    expect(onOpen).toHaveBeenCalledWith('lethe');
  });

  it('stay in their places while one of them is written', async () => {
    await store.add('lethe', 'First');
    await store.add('lethe', 'Second');
    showAll();
    await eventually(() => expect(texts()).toEqual(['Second', 'First']));
    const first = all('textarea')[1] ?? expect.fail('no second field');
    type(first, 'First, longer');
    await eventually(() => expect(store.notes[0]?.text).toBe('First, longer'));
    expect(texts()).toEqual(['Second', 'First, longer']);
    expect(document.activeElement).toBe(first);
  });

  it('can be searched', async () => {
    await store.add('lethe', 'Water');
    await store.add('lethe', 'Stone');
    showAll();
    await eventually(() => expect(texts()).toHaveLength(2));
    type(find('input[type="search"]'), 'wat');
    await eventually(() => expect(texts()).toEqual(['Water']));
    type(find('input[type="search"]'), 'fire');
    await eventuallySays('None of your notes says “fire”.');
  });
});
