/** From mention to mention with the keyboard: which is next, and how it is brought into view. */
import type { MentionIndex, PageMention } from './page-mention';
import { inView, viewportSize } from './popover-place';

export type Direction = 'next' | 'previous';

/**
 * The mention after or before `from`, going round at the end of the page. Without `from`, the first one after the caret if that is
 * in view, else after the top of the view (before: the last one before the caret, or before the lower edge of the view).
 */
export function neighbour(mentions: readonly PageMention[], from: PageMention | null, direction: Direction): PageMention | null {
  const count = mentions.length;
  const ahead = direction === 'next' ? 1 : -1;
  let at = from ? mentions.indexOf(from) : -1;
  if (at < 0) at = direction === 'next' ? startOf(mentions, isInOrBelowView) - 1 : startOf(mentions, isBelowView);
  for (let steps = 1; steps <= count; steps += 1) {
    const mention = mentions[(at + ahead * steps + 2 * count) % count];
    if (mention && boxOf(mention)) return mention;
  }
  return null;
}

/** Index of the first mention after the caret if that is in view, else of the first that `test` accepts; how many there are if none. */
function startOf(mentions: readonly PageMention[], test: (mention: PageMention) => boolean): number {
  const found = mentions.findIndex(caretInView() ? isAfterCaret : test);
  return found < 0 ? mentions.length : found;
}

/** The next mention of one entity after `from`, or its first; null if the page has none that is shown. */
export function nextOfEntity(index: MentionIndex, entity: string, from: PageMention | null): PageMention | null {
  const mentions = index.all().filter((mention) => mention.entity === entity && boxOf(mention) !== null);
  const at = from ? mentions.indexOf(from) : -1;
  return mentions[(at + 1) % mentions.length] ?? null;
}

/** Scrolls a mention to the middle of the view, if it is not in view; at once for readers who asked for less motion. */
export function scrollToMention(mention: PageMention): void {
  const box = boxOf(mention);
  const viewport = viewportSize();
  if (!box || (box.top >= 0 && box.bottom <= viewport.height && box.left >= 0 && box.right <= viewport.width)) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = mention.toRange()?.startContainer.parentElement;
  // The element's own call scrolls every box around it; but the middle of a block taller than the view may be far from the name.
  if (element && element.getBoundingClientRect().height < viewport.height) element.scrollIntoView({ block: 'center', behavior });
  else window.scrollBy({ top: box.top - viewport.height / 2, behavior });
}

/** The first line of a mention, or null where it is not laid out, as in a closed `<details>`. */
function boxOf(mention: PageMention): DOMRect | null {
  return mention.toRange()?.getClientRects()[0] ?? null;
}

const isInOrBelowView = (mention: PageMention) => (boxOf(mention)?.bottom ?? 0) > 0;
const isBelowView = (mention: PageMention) => (boxOf(mention)?.top ?? 0) >= viewportSize().height;

function isAfterCaret(mention: PageMention): boolean {
  const selection = document.getSelection();
  const range = mention.toRange();
  if (!selection?.focusNode || !range) return false;
  return range.comparePoint(selection.focusNode, selection.focusOffset) < 0;
}

function caretInView(): boolean {
  const node = document.getSelection()?.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element ? inView(element.getBoundingClientRect(), viewportSize()) : false;
}
