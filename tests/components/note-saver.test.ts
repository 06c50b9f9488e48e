import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNoteSaver, type SaveState, TYPING_PAUSE } from '../../components/note-saver';
import { StorageFullError } from '../../data/errors';

let saved: string[];
let states: SaveState[];
let save: (text: string) => Promise<void>;
const saver = () =>
  createNoteSaver(
    (text) => save(text),
    (state) => states.push(state),
  );

beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  states = [];
  save = async (text) => void saved.push(text);
});
afterEach(() => vi.useRealTimers());

describe('saving a note while it is written', () => {
  it('waits for a pause and then saves the newest text once', async () => {
    const { edit } = saver();
    edit('a');
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE - 1);
    edit('ab');
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE - 1);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['ab']);
    expect(states.at(-1)).toEqual({ phase: 'saved' });
  });

  it('saves at once when asked, and only what is not saved yet', async () => {
    const { edit, flush } = saver();
    edit('a');
    await flush();
    await flush();
    await vi.runAllTimersAsync();
    expect(saved).toEqual(['a']);
  });

  it('writes one text at a time, and the newest last', async () => {
    const finish: (() => void)[] = [];
    save = (text) => new Promise((resolve) => finish.push(() => resolve(void saved.push(text))));
    const { edit, flush } = saver();
    edit('a');
    const first = flush();
    edit('ab');
    edit('abc');
    void flush();
    expect(finish).toHaveLength(1);
    finish[0]?.();
    await vi.waitFor(() => expect(finish).toHaveLength(2));
    finish[1]?.();
    await first;
    expect(saved).toEqual(['a', 'abc']);
  });

  it('keeps a text that was refused, says why, and saves it when asked again', async () => {
    save = async () => {
      throw new StorageFullError('full');
    };
    const keeper = saver();
    keeper.edit('precious');
    await keeper.flush();
    expect(states.at(-1)).toEqual({ phase: 'failed', code: 'storageFull' });
    expect(keeper.dirty).toBe(true);
    save = async (text) => void saved.push(text);
    await keeper.flush();
    expect(saved).toEqual(['precious']);
    expect(keeper.dirty).toBe(false);
  });

  it('calls a failure that nobody foresaw a note that was not saved', async () => {
    save = async () => {
      throw new TypeError('surprise');
    };
    const { edit, flush } = saver();
    edit('text');
    await flush();
    expect(states.at(-1)).toEqual({ phase: 'failed', code: 'noteNotSaved' });
  });

  it('never sends an empty text', async () => {
    const { edit, flush } = saver();
    edit('   ');
    await flush();
    expect(saved).toEqual([]);
  });
});
