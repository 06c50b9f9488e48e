/**
 * Which parts of a page have to be read again.
 */
import { readBlocks, readOwnBlocks, type TextBlock } from './page-text';

export interface PageChanges {
  /** The whole page. */
  readonly everything: boolean;
  /** Blocks whose own text changed, not that of the blocks inside them. */
  readonly own: ReadonlySet<Element>;
  /** Elements that are new, with all they contain. */
  readonly added: ReadonlySet<Element>;
}

export const NO_CHANGES: PageChanges = { everything: false, own: new Set(), added: new Set() };

export function together(a: PageChanges, b: PageChanges): PageChanges {
  if (a === NO_CHANGES) return b;
  const everything = a.everything || b.everything;
  return { everything, own: new Set([...a.own, ...b.own]), added: new Set([...a.added, ...b.added]) };
}

/** The blocks to read; returns false where the page moved so much between two steps that the place was lost. */
export function* blocksOf(document: Document, changes: PageChanges): Generator<TextBlock, boolean> {
  if (changes.everything) return yield* readBlocks(document);
  let isWhole = true;
  for (const element of changes.added) {
    if (!element.isConnected || isInside(element, changes.added)) continue;
    const blocks = readBlocks(element);
    let step = blocks.next();
    // Text at the edge of an inline element belongs to the block around it, which is read as one of its `own`.
    for (; !step.done; step = blocks.next()) if (element.contains(step.value.element)) yield step.value;
    isWhole &&= step.value;
  }
  for (const element of changes.own) if (element.isConnected) yield* readOwnBlocks(element);
  return isWhole;
}

function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) if (others.has(parent)) return true;
  return false;
}
