/** Where the card goes: geometry, all in CSS pixels of the viewport. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place extends Size {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above' | 'sheet';
}

/** Between the line and the card: enough not to cover descenders, little enough to cross within the grace time. */
const GAP = 6;

/** Kept free at the edges of the viewport, so that the card's shadow and corners show. */
const MARGIN = 8;

/** A taller card hides the article that it explains; what does not fit is a scroll away. */
const TALLEST = 460;

/** Narrower viewports are phones: a card beside a word would cover the text, and a thumb reaches the lower edge. */
const SHEET_BELOW_WIDTH = 480;

/** A sheet leaves this part of the height to the page, with the mention in it. */
const SHEET_PART = 0.6;

/** Whether the point is inside one of the boxes, edges included. */
export function covers(boxes: readonly Box[], { x, y }: Point): boolean {
  return boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/** Which of a mention's lines the point is on or nearest to: the index of its box, 0 without a point. */
export function lineAt(boxes: readonly Box[], point: Point | null): number {
  if (point === null) return 0;
  const away = (box: Box) =>
    Math.hypot(Math.max(box.left - point.x, 0, point.x - box.right), Math.max(box.top - point.y, 0, point.y - box.bottom));
  return boxes.reduce((best, box, i) => (away(box) < away(boxes[best] ?? box) ? i : best), 0);
}

/** The viewport without a scroll bar at its side. */
export function viewportSize(): Size {
  return { width: document.documentElement.clientWidth, height: window.innerHeight };
}

/** Whether any part of the box is within the viewport. */
export function inView(box: Box, viewport: Size): boolean {
  return box.bottom > 0 && box.top < viewport.height && box.right > 0 && box.left < viewport.width;
}

/**
 * The card's place for a line of text: below it, above where there is more room for it, shifted sideways and shortened to stay
 * in view. On a narrow viewport a sheet along the lower edge. `size` is what the content wants.
 */
export function place(line: Box, size: Size, viewport: Size): Place {
  if (viewport.width < SHEET_BELOW_WIDTH) {
    const height = Math.min(size.height, Math.round(viewport.height * SHEET_PART));
    return { side: 'sheet', left: 0, width: viewport.width, top: viewport.height - height, height };
  }
  const width = Math.min(size.width, viewport.width - 2 * MARGIN);
  const left = clamp(line.left, MARGIN, viewport.width - MARGIN - width);

  const wantedHeight = Math.min(size.height, TALLEST);
  const roomBelow = viewport.height - MARGIN - (line.bottom + GAP);
  const roomAbove = line.top - GAP - MARGIN;
  const side = wantedHeight <= roomBelow || roomBelow >= roomAbove ? 'below' : 'above';
  // A line out of view leaves more room than there is viewport, or less than none.
  const tallest = viewport.height - 2 * MARGIN;
  const room = side === 'below' ? roomBelow : roomAbove;
  const height = Math.min(wantedHeight, room > 0 ? Math.min(room, tallest) : tallest);
  const wanted = side === 'below' ? line.bottom + GAP : line.top - GAP - height;
  return { side, left, width, top: clamp(wanted, MARGIN, viewport.height - MARGIN - height), height };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
