import { beforeEach, describe, expect, it } from 'vitest';
import { NoteNotSavedError, StorageFullError, StorageMissingError } from '../../../data/errors';
import type { Note, Watched } from '../../../data/store/notes';
import { DatabaseNotes, NotesDb, UNDO_PERIOD } from '../../../data/store/notes-db';

let name: string;
let db: NotesDb;
let now: number;
let notes: DatabaseNotes;

beforeEach(() => {
  name = `notes-${crypto.randomUUID()}`;
  db = new NotesDb(name);
  now = 1_000_000;
  notes = new DatabaseNotes(db, () => now++);
});

/** The first value of a watched list for which `wanted` holds. */
function seen(watched: Watched<Note[]>, wanted: (notes: Note[]) => boolean): Promise<Note[]> {
  return new Promise((resolve, reject) => {
    const subscription = watched.subscribe({
      next(value) {
        if (!wanted(value)) return;
        resolve(value);
        queueMicrotask(() => subscription.unsubscribe());
      },
      error: reject,
    });
  });
}

const texts = (all: Note[]) => all.map(({ text }) => text);
const first = async (watched: Watched<Note[]>) => texts(await seen(watched, () => true));

describe('notes', () => {
  it('are listed for their entity, oldest first', async () => {
    await notes.add('goma', 'One.');
    await notes.add('m23', 'Elsewhere.');
    await notes.add('goma', 'Two.');
    expect(await first(notes.watchOf('goma'))).toEqual(['One.', 'Two.']);
  });

  it('are listed together, last changed first', async () => {
    const one = await notes.add('goma', 'One.');
    await notes.add('m23', 'Two.');
    await notes.change(one.id, 'One, changed.');
    expect(await first(notes.watchAll())).toEqual(['One, changed.', 'Two.']);
  });

  it('appear wherever they are watched, as soon as they are written', async () => {
    const elsewhere = new DatabaseNotes(new NotesDb(name));
    const arrived = seen(elsewhere.watchOf('goma'), (all) => all.length === 1);
    await notes.add('goma', 'Just written.');
    expect(texts(await arrived)).toEqual(['Just written.']);
  });

  it('are gone when deleted, and back when that is undone', async () => {
    const note = await notes.add('goma', 'Kept after all.');
    await notes.remove(note.id);
    expect(await first(notes.watchOf('goma'))).toEqual([]);
    expect(await first(notes.watchAll())).toEqual([]);
    await notes.restore(note.id);
    expect(await first(notes.watchOf('goma'))).toEqual(['Kept after all.']);
  });

  it('that were deleted stay for a day, and are cleared by a later write', async () => {
    const note = await notes.add('goma', 'Deleted.');
    await notes.remove(note.id);
    await notes.add('goma', 'The same day.');
    expect(await db.notes.get(note.id)).toBeDefined();
    now += UNDO_PERIOD;
    await notes.add('goma', 'A day later.');
    expect(await db.notes.get(note.id)).toBeUndefined();
  });

  it('survive closing and opening the database', async () => {
    await notes.add('goma', 'Still here.');
    db.close();
    expect(await first(new DatabaseNotes(new NotesDb(name)).watchOf('goma'))).toEqual(['Still here.']);
  });

  it('keep the text exactly as it was written', async () => {
    const text = '  Ligne un\n\n<b>é</b> 🕊 \u202Eعربي\u202C  ';
    await notes.add('goma', text);
    expect(await first(notes.watchOf('goma'))).toEqual([text]);
  });
});

describe('a note that cannot be saved says why, and the others are safe', () => {
  /** Makes every later write fail as the browser would. */
  function failWith(name: string) {
    const fail = () => {
      throw new DOMException('as the browser would', name);
    };
    db.notes.hook('creating', fail);
    db.notes.hook('updating', fail);
  }

  it('empty', async () => {
    await expect(notes.add('goma', ' \n')).rejects.toBeInstanceOf(NoteNotSavedError);
  });

  it('on a full disk', async () => {
    const note = await notes.add('goma', 'Safe.');
    failWith('QuotaExceededError');
    await expect(notes.change(note.id, 'Too much.')).rejects.toBeInstanceOf(StorageFullError);
    await expect(notes.add('goma', 'Too much.')).rejects.toBeInstanceOf(StorageFullError);
    expect(await first(notes.watchOf('goma'))).toEqual(['Safe.']);
  });

  it('without a database', async () => {
    db.close();
    await expect(notes.add('goma', 'Nowhere to go.')).rejects.toBeInstanceOf(StorageMissingError);
  });

  it('for any other reason', async () => {
    failWith('UnknownError');
    await expect(notes.add('goma', 'Lost?')).rejects.toBeInstanceOf(NoteNotSavedError);
  });

  it('deleted for good elsewhere meanwhile', async () => {
    await expect(notes.change('no-such-note', 'Text.')).rejects.toThrow('save it as a new note');
  });
});
