/** A notes store in memory that behaves as the real one does, and can be made to refuse. */
import type { Note, NotesStore, Watched } from '../../data/store/notes';

export class MemoryNotes implements NotesStore {
  notes: Note[] = [];
  /** Thrown by every write while it is set. */
  refusal: Error | null = null;
  private readonly watchers = new Set<() => void>();
  private time = 0;

  watchOf(entity: string): Watched<Note[]> {
    return this.watch(() => this.kept().filter((note) => note.entity === entity));
  }

  watchAll(): Watched<Note[]> {
    return this.watch(() => this.kept().sort((a, b) => b.updated - a.updated));
  }

  async add(entity: string, text: string): Promise<Note> {
    const created = ++this.time;
    const note: Note = { id: `note-${created}`, entity, text, created, updated: created, deleted: null };
    await this.write([...this.notes, note]);
    return note;
  }

  change = (id: string, text: string) => this.update(id, { text, updated: ++this.time });
  remove = (id: string) => this.update(id, { deleted: ++this.time });
  restore = (id: string) => this.update(id, { deleted: null });

  private kept = () => this.notes.filter(({ deleted }) => deleted === null);

  private update(id: string, change: Partial<Note>): Promise<void> {
    return this.write(this.notes.map((note) => (note.id === id ? { ...note, ...change } : note)));
  }

  private async write(notes: Note[]): Promise<void> {
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    this.notes = notes;
    for (const tell of this.watchers) tell();
  }

  private watch<T>(read: () => T): Watched<T> {
    return {
      subscribe: (observer) => {
        const tell = () => observer.next(read());
        this.watchers.add(tell);
        queueMicrotask(tell);
        return { unsubscribe: () => void this.watchers.delete(tell) };
      },
    };
  }
}
