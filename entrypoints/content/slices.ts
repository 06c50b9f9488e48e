/**
 * Long work in slices that leave the page room to answer its reader.
 */

/** A slice ends after this many milliseconds, which leaves a slow last step within the 8 that the budget allows. */
const SLICE = 5;

export interface Pace {
  /** Whether the slice is over. */
  isDue(): boolean;
  /** Lets the page have the main thread, then begins the next slice. */
  rest(): Promise<void>;
}

export function createPace(): Pace {
  let begun = performance.now();
  return {
    isDue: () => performance.now() - begun > SLICE,
    async rest() {
      await nextTask();
      begun = performance.now();
    },
  };
}

function nextTask(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Resolves when the document is in front; never for one that is not before the signal ends. */
export function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look, { signal });
    look();
  });
}
