/**
 * Reads a page until a name is found that can begin something, and watches it until then. Most pages have none, so this is all
 * that most pages cost; what marking needs beyond it is loaded when there is something to mark.
 */
import { findNames } from '../../data/linking/find';
import type { Lexicon } from '../../data/linking/lexicon';
import type { Candidate } from '../../data/linking/types';
import { blocksOf, NO_CHANGES, type PageChanges, together } from './page-changes';
import type { TextBlock } from './page-text';
import { createPageWatcher, type PageWatcher } from './page-watcher';
import { createPace, whenVisible } from './slices';

/** All blocks of a page as they were read, with the names found in them. */
export interface Reading {
  blocks: TextBlock[];
  found: Map<TextBlock, Candidate[]>;
  /** Whether any of the names may be linked without the others; else the page has no mention. */
  hasBegun: boolean;
}

/** Who hears of the page's changes once something was found. */
export interface Heir {
  onTouched(node: Node): void;
  onChanges(changes: PageChanges): void;
}

export interface Finding {
  watcher: PageWatcher;
  /** Passes the watch on. Returns the reading, or null where the page has changed since and has to be read again. */
  handOver(heir: Heir): Reading | null;
}

export interface ScoutOptions {
  document: Document;
  lexicon: Lexicon;
  /** Entities of which the reader wants a name marked whatever the page is about. */
  always: ReadonlySet<unknown>;
  signal: AbortSignal;
}

const EVERYTHING: PageChanges = { ...NO_CHANGES, everything: true };

/** Resolves when such a name was found, perhaps long after the page was loaded; null when the signal ended the search. */
export async function scout({ document, lexicon, always, signal }: ScoutOptions): Promise<Finding | null> {
  let waiting = EVERYTHING;
  let heir: Heir | null = null;
  let isStale = false;
  let wake = () => {};

  const watcher = createPageWatcher({
    document,
    onTouched(node) {
      isStale = true;
      heir?.onTouched(node);
    },
    onChanges(changes) {
      if (heir) return heir.onChanges(changes);
      isStale = true;
      waiting = together(waiting, changes);
      wake();
    },
    signal,
  });
  signal.addEventListener('abort', () => wake(), { once: true });
  // Watching begins first, so that nothing the page adds during the first reading is missed.
  watcher.start();

  async function read(changes: PageChanges): Promise<Reading> {
    const reading: Reading = { blocks: [], found: new Map(), hasBegun: false };
    const pace = createPace();
    const blocks = blocksOf(document, changes);
    let step = blocks.next();
    for (; !step.done; step = blocks.next()) {
      const block = step.value;
      const candidates = findNames(block.text, lexicon);
      reading.blocks.push(block);
      if (candidates.length > 0) reading.found.set(block, candidates);
      reading.hasBegun ||= candidates.some(
        ({ name }) => lexicon.mayStandAlone(name, block.text) || always.has(lexicon.entityOf(name)),
      );
      if (!pace.isDue()) continue;
      await pace.rest();
      if (signal.aborted) break;
    }
    // The page moved so much that the place was lost.
    if (step.done && !step.value) waiting = EVERYTHING;
    return reading;
  }

  while (!signal.aborted) {
    if (document.visibilityState !== 'visible') await whenVisible(document, signal);
    const changes = waiting;
    waiting = NO_CHANGES;
    isStale = !changes.everything;
    const reading = await read(changes);
    if (reading.hasBegun && !signal.aborted) {
      return {
        watcher,
        handOver(next) {
          heir = next;
          return isStale || waiting !== NO_CHANGES ? null : reading;
        },
      };
    }
    if (waiting === NO_CHANGES && !signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  return null;
}
