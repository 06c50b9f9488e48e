/**
 * The readable text of a page in blocks, with the way back from every offset to its text node.
 *
 * Elements cost a content script far more than text: asking each for its name and attributes took five times a bare walk of the
 * text nodes. So only text nodes are walked, parents are asked for their tag, and everything that attributes and styles decide is
 * asked later, of the few places where a name was found (`isReadable`, `isShown`).
 */
import type { Candidate } from '../../data/linking/types';

/** A run of text that reads as one piece: a paragraph, a heading, a cell, or the text between two of them. */
export interface TextBlock {
  /** The page's own characters, untouched; a line break element is `\n`, an object between two words U+FFFC. */
  readonly text: string;
  /** The nearest element around the text that is not inline. */
  readonly element: Element;
  readonly nodes: readonly Text[];
  /** For each node, where its characters begin in `text`. */
  readonly starts: readonly number[];
}

const INLINE = 1;
const LINE_BREAK = 2;
const UNREAD = 3;

const INLINE_TAGS =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small span strike strong sub sup time tt u var wbr backstory-mention';
const UNREAD_TAGS =
  'script style noscript template head title svg math canvas iframe object embed audio video img picture rt rp input textarea select option datalist button meter progress code pre kbd samp backstory-popover';

const KINDS = new Map<string, number>([
  ...INLINE_TAGS.split(' ').map((tag) => [tag, INLINE] as const),
  ...UNREAD_TAGS.split(' ').map((tag) => [tag, UNREAD] as const),
  ['br', LINE_BREAK],
]);

const EDITORS =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox"],[role="searchbox"],[role="combobox"],.cm-editor,.CodeMirror,.monaco-editor,.ace_editor';
const FOR_THE_EAR = '.visually-hidden,.sr-only,.screen-reader-text';
/** A dialog hides the whole article behind it from assistive technology, yet that is still what the reader came for. */
const DECORATION = '[aria-hidden="true"]:not(:has(p,main,article))';
const UNREADABLE = [...UNREAD_TAGS.split(' '), EDITORS, FOR_THE_EAR, DECORATION].join(',');

const HIDDEN_IN_MARKUP =
  '[hidden],[style*="display:none" i],[style*="display: none" i],[style*="visibility:hidden" i],[style*="visibility: hidden" i]';

/** Whether text directly inside the element is for reading, not interface, code, or being written. */
export const isReadable = (element: Element): boolean => element.closest(UNREADABLE) === null;

/** Whether the element is rendered, on screen or off. Without layout (Node) only its markup can tell. */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') return element.checkVisibility({ visibilityProperty: true });
  return element.closest(HIDDEN_IN_MARKUP) === null;
}

/** The nearest element at or above `node` that is not inline; null inside what is never read (scripts, form fields, code). */
export function blockAround(node: Node | null): Element | null {
  let element = node;
  while (element !== null) {
    if (element.nodeType === 11) return (element as ShadowRoot).host ?? null;
    const kind = KINDS.get((element as Element).localName);
    if (kind === undefined) return element.nodeType === 1 ? (element as Element) : null;
    if (kind === UNREAD) return null;
    element = element.parentNode;
  }
  return null;
}

/** Whether the node is text or an element that text runs on through. */
export function isInline(node: Node): boolean {
  if (node.nodeType !== 1) return node.nodeType === 3;
  const kind = KINDS.get((node as Element).localName);
  return kind === INLINE || kind === LINE_BREAK;
}

/**
 * The blocks under `root` in document order; none in a document that is being edited as a whole. Blocks of white space are left out.
 * May be drained in several sittings: it returns false if the page changed so much in between that its place was lost.
 */
export function* readBlocks(root: Document | Element | ShadowRoot): Generator<TextBlock, boolean> {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  const top = root.nodeType === 9 ? (root as Document).body : root;
  if (document === null || top === null || document.designMode === 'on') return true;
  const walker = document.createTreeWalker(top, 4);
  yield* joinTexts(() => walker.nextNode() as Text | null);
  return top.contains(walker.currentNode);
}

/** The blocks whose text stands in `element` itself or in inline elements within it, but not in blocks inside it. */
export function* readOwnBlocks(element: Element): Generator<TextBlock, void> {
  if (element.ownerDocument.designMode === 'on') return;
  const pieces: (Text | null)[] = [];
  const collect = (parent: Node) => {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) pieces.push(child as Text);
      else if (isInline(child)) collect(child);
      else if (blockAround(child) === child && child.firstChild !== null) pieces.push(null);
    }
  };
  collect(element);
  let from = 0;
  while (from < pieces.length) {
    let at = from;
    yield* joinTexts(() => pieces[at++] ?? null);
    from = at;
  }
}

function* joinTexts(next: () => Text | null): Generator<TextBlock, void> {
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let element: Element | null = null;
  let parent: Node | null = null;
  let around: Element | null = null;
  let last: Text | null = null;
  for (let node = next(); node !== null; node = next()) {
    const { data } = node;
    const blank = isBlank(data);
    if (blank && (last === null || data === '')) continue;
    if (node.parentNode !== parent) {
      parent = node.parentNode;
      around = blockAround(parent);
    }
    if (around === null) continue;
    let joint: string | null = '';
    if (last !== null && element !== null) {
      joint = around === element ? jointOf(text, last, node, data) : null;
      if (joint === null) {
        yield { text, element, nodes, starts };
        text = '';
        nodes = [];
        starts = [];
        last = null;
        if (blank) continue;
      }
    }
    element = around;
    last = node;
    text += joint ?? '';
    starts.push(text.length);
    nodes.push(node);
    text += data;
  }
  if (last !== null && element !== null) yield { text, element, nodes, starts };
}

function isBlank(data: string): boolean {
  const first = data.charCodeAt(0);
  return !(first > 32 && first !== 160) && data.trim() === '';
}

/**
 * What stands between two text nodes of one block: nothing, a line break, an object; null for the border of a block. White space
 * at the joint keeps the words apart already, so the elements between are not looked at.
 */
function jointOf(before: string, from: Text, to: Text, after: string): string | null {
  if (before.charCodeAt(before.length - 1) <= 32 || after.charCodeAt(0) <= 32) return '';
  let joint = '';
  let node: Node = from;
  for (;;) {
    let following = node.firstChild;
    while (following === null) {
      following = node.nextSibling;
      if (following === null) {
        const up: Node | null = node.parentNode;
        if (up === null) return null;
        node = up;
      }
    }
    if (following === to) return joint;
    node = following;
    if (node.nodeType !== 1) continue;
    const kind = KINDS.get((node as Element).localName);
    if (kind === undefined) return null;
    if (kind === LINE_BREAK) joint += '\n';
    else if (kind === UNREAD && !isSilent(node as Element)) joint += '\ufffc';
  }
}

const isSilent = ({ localName }: Element) =>
  localName === 'script' || localName === 'style' || localName === 'template' || localName === 'noscript';

/** The candidates of a block that stand in readable text. */
export function readableCandidates(block: TextBlock, candidates: Candidate[]): Candidate[] {
  if (candidates.length === 0 || !isReadable(block.element)) return [];
  return candidates.filter(({ start, end }) =>
    nodesBetween(block, start, end).every(
      ({ parentElement }) => parentElement === null || parentElement === block.element || isReadable(parentElement),
    ),
  );
}

/** The text nodes that hold the characters from `start` to `end`. */
export function nodesBetween(block: TextBlock, start: number, end: number): readonly Text[] {
  return block.nodes.slice(nodeIndex(block, start), nodeIndex(block, end - 1) + 1);
}

/** Where the characters from `start` to `end` stand in the document, as the ends of a range. */
export function placeOf(block: TextBlock, start: number, end: number): StaticRangeInit {
  const first = nodeIndex(block, start);
  const last = nodeIndex(block, end - 1);
  return {
    startContainer: block.nodes[first] ?? block.element,
    startOffset: start - (block.starts[first] ?? start),
    endContainer: block.nodes[last] ?? block.element,
    endOffset: end - (block.starts[last] ?? end),
  };
}

/** The characters from `start` to `end` as a live range. */
export function rangeOf(block: TextBlock, start: number, end: number): Range {
  const place = placeOf(block, start, end);
  const range = block.element.ownerDocument.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}

/** The offset in the block's text of `offset` in one of its nodes, or -1 for a node of another block. */
export function offsetIn(block: TextBlock, node: Node, offset: number): number {
  const start = block.starts[block.nodes.indexOf(node as Text)];
  return start === undefined ? -1 : start + offset;
}

/** Whether the document still has the block's text where it was read. */
export function isCurrent({ text, nodes, starts, element }: TextBlock): boolean {
  return element.isConnected && nodes.every((node, index) => node.isConnected && text.startsWith(node.data, starts[index]));
}

/** Index of the last node that begins at or before `offset`. */
function nodeIndex({ starts }: TextBlock, offset: number): number {
  let low = 0;
  for (let high = starts.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
