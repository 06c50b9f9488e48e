/**
 * Paints by wrapping each mention in a `<backstory-mention>`, for browsers without Custom Highlight and for assistive technology.
 * Of mark.js only `markRanges` is used, on the text nodes that hold a mention. mark.js splits those nodes and would merge copies
 * of them later; what is restored here are the very nodes the page had, because frameworks keep references to them.
 */
import { nodesBetween, type TextBlock } from '../page-text';
import type { Mark, MarkStyle, Painter } from './painter';

/** Plain data only: mark.js writes its ranges out as JSON, for a log that nobody reads. */
interface EntityRange extends Pick<Mark, 'entity' | 'family'> {
  /** Counted over the data of all nodes of the context, in UTF-16 units. */
  start: number;
  length: number;
}

/** What is used of mark.js, whose class is handed in so that it is loaded only where it paints. */
export type MarkConstructor = new (
  context: readonly Node[],
) => {
  markRanges(ranges: EntityRange[], options: { element: string; each(element: Element, range: EntityRange): void }): void;
};

export interface ElementPainterOptions {
  mark: MarkConstructor;
  style: MarkStyle;
  /** Runs a change of the page so that our own observer does not see it. */
  quietly(write: () => void): void;
}

const ELEMENT = 'backstory-mention';

/** A text node of the page, and the nodes that were put behind it when its mentions were wrapped. */
interface Split {
  node: Text;
  data: string;
  /** What is left in the node, up to its first mention. */
  head: string;
  pieces: { node: ChildNode; text: string }[];
}

export function createElementPainter({ mark, style, quietly }: ElementPainterOptions): Painter {
  let focused: Element[] = [];

  const wrap = (block: TextBlock, marks: readonly Mark[]): Split[] => {
    const nodes = [...new Set(marks.flatMap(({ start, end }) => nodesBetween(block, start, end)))];
    const before = nodes.map((node) => ({ node, data: node.data, next: node.nextSibling }));
    new mark(nodes).markRanges(rangesOver(block, nodes, marks), {
      element: ELEMENT,
      each(element, range) {
        // Its own attribute goes, or a page that uses mark.js too would unmark ours with its own.
        element.removeAttribute('data-markjs');
        element.setAttribute('data-entity', range.entity);
        element.setAttribute('data-family', range.family);
        if (style === 'background') element.setAttribute('data-style', style);
      },
    });
    return before.map(({ node, data, next }) => {
      const pieces: Split['pieces'] = [];
      for (let piece = node.nextSibling; piece !== null && piece !== next; piece = piece.nextSibling)
        pieces.push({ node: piece, text: piece.textContent ?? '' });
      return { node, data, head: node.data, pieces };
    });
  };

  return {
    writesPage: true,
    paint(block, marks) {
      let splits: Split[] = [];
      quietly(() => {
        splits = wrap(block, marks);
      });
      return { block: splitBlock(block, splits), erase: () => quietly(() => splits.forEach(restore)) };
    },
    focus(place) {
      quietly(() => {
        for (const element of focused) element.removeAttribute('data-focus');
        const nodes = place === null ? [] : nodesBetween(place.block, place.start, place.end);
        focused = nodes
          .map(({ parentElement }) => parentElement)
          .filter((element) => element?.localName === ELEMENT) as Element[];
        for (const element of focused) element.setAttribute('data-focus', '');
      });
    },
    stop() {
      this.focus(null);
    },
  };
}

/** The marks as offsets into the nodes that mark.js will see, one after the other. */
function rangesOver(block: TextBlock, nodes: readonly Text[], marks: readonly Mark[]): EntityRange[] {
  const ranges: EntityRange[] = [];
  let seen = 0;
  for (const node of nodes) {
    const from = block.starts[block.nodes.indexOf(node)] ?? 0;
    const to = from + node.data.length;
    for (const mark of marks) {
      const { entity, family } = mark;
      const start = Math.max(mark.start, from);
      const end = Math.min(mark.end, to);
      if (start < end) ranges.push({ start: seen + start - from, length: end - start, entity, family });
    }
    seen += node.data.length;
  }
  return ranges;
}

/** The block over the nodes into which its own were split. */
function splitBlock(block: TextBlock, splits: readonly Split[]): TextBlock {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const push = (node: Text, start: number) => {
    if (node.data === '') return;
    nodes.push(node);
    starts.push(start);
  };
  block.nodes.forEach((node, index) => {
    const start = block.starts[index] ?? 0;
    push(node, start);
    const split = splits.find((candidate) => candidate.node === node);
    let at = start + (split?.head.length ?? 0);
    for (const piece of split?.pieces ?? []) {
      push((piece.node.nodeType === 3 ? piece.node : piece.node.firstChild) as Text, at);
      at += piece.text.length;
    }
  });
  return { text: block.text, element: block.element, nodes, starts };
}

/** Puts a text node back as the page had it; where the page wrote over it or into our pieces, its words stay. */
function restore({ node, data, head, pieces }: Split): void {
  const untouched = pieces.every((piece) => piece.node.textContent === piece.text);
  if (untouched && node.data === head) node.data = data;
  for (const { node: piece } of pieces) {
    if (untouched || piece.textContent === '') piece.remove();
    else if (piece.nodeType === 1) piece.replaceWith(...piece.childNodes);
  }
}
