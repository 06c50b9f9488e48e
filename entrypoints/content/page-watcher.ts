/**
 * Notices what the page changes after it was read, and has it read again: once in a frame at the most, before that frame is
 * painted, and no oftener than every tenth of a second on a page that never rests.
 */
import { NO_CHANGES, type PageChanges } from './page-changes';
import { blockAround, isInline } from './page-text';

export interface PageWatcherOptions {
  document: Document;
  /** A node was written to or removed; called as soon as the page's own script has ended. */
  onTouched(node: Node): void;
  /** Parts of the page wait to be read again. */
  onChanges(changes: PageChanges): void;
  signal: AbortSignal;
}

export interface PageWatcher {
  start(): void;
  /** Runs a change of our own to the page without noticing it. */
  quietly(write: () => void): void;
}

/** More records than this are not worth telling apart: the page is read as a whole. */
const RECORDS = 1_000;
/** Least time between two readings, in milliseconds. */
const GAP = 100;

export function createPageWatcher({ document, onTouched, onChanges, signal }: PageWatcherOptions): PageWatcher {
  const window = document.defaultView ?? globalThis.window;
  let own = new Set<Element>();
  let added = new Set<Element>();
  let records = 0;
  let isWaiting = false;
  let lastFlush = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const observer = new MutationObserver(note);

  function note(mutations: MutationRecord[]) {
    if (mutations.length === 0) return;
    records += mutations.length;
    for (const { type, target, addedNodes, removedNodes } of mutations) {
      if (type === 'characterData') {
        onTouched(target);
        noteText(target.parentNode);
        continue;
      }
      for (const node of removedNodes) noteRemoved(node, target);
      for (const node of addedNodes) noteAdded(node, target);
    }
    if (own.size > 0 || added.size > 0 || records > RECORDS) schedule();
  }

  function noteText(parent: Node | null) {
    if (records > RECORDS) return;
    const block = blockAround(parent);
    if (block !== null) own.add(block);
  }

  function noteRemoved(node: Node, parent: Node) {
    onTouched(node);
    if (node.firstChild !== null) onTouched(node.firstChild);
    // A block that goes leaves marked blocks behind to be forgotten; text that goes leaves its neighbours to be joined.
    noteText(parent);
  }

  function noteAdded(node: Node, parent: Node) {
    if (isInline(node)) noteText(parent);
    if (node.nodeType === 1 && node.firstChild !== null && records <= RECORDS) added.add(node as Element);
  }

  function schedule() {
    if (isWaiting) return;
    isWaiting = true;
    const wait = lastFlush + GAP - performance.now();
    if (wait > 0) timer = setTimeout(nextFrame, wait);
    else nextFrame();
  }

  /** Tabs in the background have no frames, so their changes wait until they are shown. */
  function nextFrame() {
    frame = window.requestAnimationFrame(flush);
  }

  function flush() {
    const changes = records > RECORDS ? { ...NO_CHANGES, everything: true } : { everything: false, own, added };
    own = new Set();
    added = new Set();
    records = 0;
    isWaiting = false;
    onChanges(changes);
    lastFlush = performance.now();
  }

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      window.cancelAnimationFrame(frame);
    },
    { once: true },
  );

  return {
    start() {
      if (!signal.aborted) observer.observe(document, { childList: true, characterData: true, subtree: true });
    },
    quietly(write) {
      note(observer.takeRecords());
      write();
      observer.takeRecords();
    },
  };
}
