/**
 * How mentions become visible. Two painters share this: one writes nothing into the page, the other wraps mentions in elements.
 */
import type { TextBlock } from '../page-text';

/** A span of a block's text to paint. Marks of a block are sorted and never overlap. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly family: string;
}

/** A block with its marks on. */
export interface PaintedBlock {
  /** The block as it stands in the document: a painter that wraps mentions splits text nodes, the text stays the same. */
  readonly block: TextBlock;
  /** Takes the marks off, also from a block that the page has changed or removed. */
  erase(): void;
}

export interface Painter {
  /** Whether it writes into the page, so that the page may object. */
  readonly writesPage: boolean;
  /** Paints a block that is not painted yet and is as the document has it. */
  paint(block: TextBlock, marks: readonly Mark[]): PaintedBlock;
  /** Shows which mention is the current one; null for none. */
  focus(place: { block: TextBlock; start: number; end: number } | null): void;
  /** Ends the painter; blocks must have been erased. */
  stop(): void;
}

/** The looks of marks, as in the reader's settings. */
export type MarkStyle = 'underline' | 'background';
