/**
 * Where the separately loaded `entrypoints/elements.content.ts` leaves mark.js for the content script. Both run in the extension's own
 * world of the page, so the page sees neither.
 */

/** A span to wrap, counted over the data of all nodes of the context. Whatever else it carries comes back in `each`. */
export interface MarkRange {
  start: number;
  length: number;
}

/** What is used of mark.js. Its own types know elements only; the library takes any node. */
export type MarkConstructor = new (
  context: readonly Node[],
) => {
  markRanges<R extends MarkRange>(ranges: R[], options: { element: string; each(element: Element, range: R): void }): void;
};

type World = { backstoryMark?: MarkConstructor };

/** Leaves mark.js for the content script. */
export function leaveMark(mark: MarkConstructor): void {
  (globalThis as World).backstoryMark = mark;
}

/** mark.js, or undefined before it was loaded into this frame. */
export function takeMark(): MarkConstructor | undefined {
  return (globalThis as World).backstoryMark;
}
