/**
 * Which mention is under the pointer, the finger and the caret. All listeners sit on the window and in the capture phase, before
 * any of the page's own elements, so that a page that stops its events does not stop these; none of them holds up scrolling.
 */
import type { MentionIndex, PageMention } from './page-mention';
import { covers, type Point } from './popover-place';

/** A finger or mouse that moves further than this between down and up drags, selects or scrolls; it does not tap. */
const TAP_SLOP = 10;

/** What a tap belongs to before it belongs to us. */
const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick]';

export interface PointingHandlers {
  /** The pointer came to a mention, or left it (null). Said once for each change, for mouse and pen. */
  onPoint(mention: PageMention | null, at: Point): void;
  /** A clean tap or click, with any pointer, on a mention that is in no link, button or the like. */
  onTap(mention: PageMention, at: Point, pointer: string): void;
  /** The page was pressed: by a mouse as soon as it is down, by a finger once it proves to be a tap and not a scroll. */
  onPress(mention: PageMention | null): void;
}

export interface Pointing {
  /** Forgets which mention the pointer was on, so that coming back to it counts as coming. */
  forget(): void;
}

/** The mention whose characters are at a point of the viewport, or null. */
export function mentionAtPoint(index: MentionIndex, at: Point): PageMention | null {
  const caret = caretAt(at);
  if (!caret) return null;
  // A caret stands between two characters; and browsers put it into the nearest text, however far: the rectangles decide.
  for (const offset of [caret.offset, caret.offset - 1]) {
    const mention = offset >= 0 ? index.at(caret.node, offset) : null;
    if (mention && covers([...(mention.toRange()?.getClientRects() ?? [])], at)) return mention;
  }
  return null;
}

/** The mention in which the reader's caret or selection ends, or null. */
export function mentionAtCaret(index: MentionIndex): PageMention | null {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node) return null;
  return index.at(node, selection.focusOffset) ?? (selection.focusOffset > 0 ? index.at(node, selection.focusOffset - 1) : null);
}

/** Follows the pointer until `signal` aborts. Call it once the page has its first mention; a page without any pays nothing. */
export function watchPointer(index: MentionIndex, handlers: PointingHandlers, signal: AbortSignal): Pointing {
  let current: PageMention | null = null;
  let last: Point | null = null;
  let frame: number | null = null;
  let work: ((at: Point) => void) | null = null;
  let down: { at: Point; id: number } | null = null;

  function turnTo(mention: PageMention | null, at: Point): void {
    if (mention === current) return;
    current = mention;
    handlers.onPoint(mention, at);
  }

  /** Work for the pointer is done at most once for each picture that the browser draws. */
  function soon(next: (at: Point) => void): void {
    work = next;
    frame ??= requestAnimationFrame(() => {
      frame = null;
      if (last) work?.(last);
    });
  }

  const look = (at: Point) => turnTo(mentionAtPoint(index, at), at);
  /** Text that scrolls under a resting pointer is left, but never opened: nobody pointed at it. */
  const lookAway = (at: Point) => {
    if (current && mentionAtPoint(index, at) !== current) turnTo(null, at);
  };

  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const at = pointOf(event);
    // Browsers send a move after scrolling too, from a pointer that stayed where it was.
    if (last?.x === at.x && last.y === at.y) return;
    last = at;
    // With a button down the reader selects or drags.
    soon(event.buttons === 0 ? look : lookAway);
  }

  function onDown(event: PointerEvent): void {
    const at = pointOf(event);
    down = event.button === 0 && event.isPrimary && !hasModifier(event) ? { at, id: event.pointerId } : null;
    if (event.pointerType !== 'touch') handlers.onPress(mentionAtPoint(index, at));
  }

  function onUp(event: PointerEvent): void {
    const at = pointOf(event);
    const tapped = down !== null && down.id === event.pointerId && Math.hypot(at.x - down.at.x, at.y - down.at.y) <= TAP_SLOP;
    down = null;
    if (!tapped) return;
    const mention = mentionAtPoint(index, at);
    if (event.pointerType === 'touch') handlers.onPress(mention);
    if (mention && !isInteractive(event)) handlers.onTap(mention, at, event.pointerType);
  }

  function onOut(event: PointerEvent): void {
    if (event.relatedTarget === null && event.pointerType !== 'touch') turnTo(null, pointOf(event));
  }

  const options = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerdown', onDown, options);
  window.addEventListener('pointerup', onUp, options);
  window.addEventListener('pointerout', onOut, options);
  // The browser took the gesture over, to scroll, to zoom or to select.
  window.addEventListener('pointercancel', () => (down = null), options);
  window.addEventListener('scroll', () => current && soon(lookAway), options);
  signal.addEventListener('abort', () => frame !== null && cancelAnimationFrame(frame), { once: true });

  return {
    forget() {
      current = null;
      last = null;
    },
  };
}

function caretAt({ x, y }: Point): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  // Some browsers have the standard name and answer null; the older call still finds the text there.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

const pointOf = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });
const hasModifier = (event: PointerEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

function isInteractive(event: Event): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(INTERACTIVE));
}
