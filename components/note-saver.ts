/**
 * Saves a text while it is being written: on a pause, or at once when asked. One write at a time, and the newest text always
 * follows; a text that could not be saved stays waiting.
 */
import type { ErrorCode } from '../data/errors';
import { failureOf } from './failure';

/** Long enough not to write between two keys, short enough that a closed popup has lost nothing. */
export const TYPING_PAUSE = 400;

export type SaveState = { phase: 'clean' } | { phase: 'waiting' } | { phase: 'saved' } | { phase: 'failed'; code: ErrorCode };

export interface NoteSaver {
  /** The text as it is now; it is saved after a pause. */
  edit(text: string): void;
  /** Saves at once what is not saved yet. Resolves when it is, or has failed; never rejects. */
  flush(): Promise<void>;
  /** Whether the newest text is not saved yet. */
  readonly dirty: boolean;
}

/** Empty texts are not sent to `save`: deleting is for the reader to say. */
export function createNoteSaver(save: (text: string) => Promise<void>, report: (state: SaveState) => void): NoteSaver {
  let newest: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | null = null;

  async function writeAll() {
    while (newest !== null && newest.trim() !== '') {
      const text = newest;
      try {
        await save(text);
      } catch (error) {
        report({ phase: 'failed', code: failureOf(error, 'noteNotSaved') });
        return;
      }
      if (newest === text) {
        newest = null;
        report({ phase: 'saved' });
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  }

  return {
    edit(text) {
      newest = text;
      report({ phase: 'waiting' });
      clearTimeout(timer);
      timer = setTimeout(flush, TYPING_PAUSE);
    },
    flush,
    get dirty() {
      return newest !== null;
    },
  };
}
