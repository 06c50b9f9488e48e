/**
 * A mention where it stands on the page, and the index by which pointing finds it. The marked page keeps them; pointing and the popover only ask.
 */
import type { Reason } from '../../data/linking/types';

/** One mention on the page. It outlives repainting, but not a change of its text. */
export interface PageMention {
  readonly entity: string;
  readonly family: string;
  readonly reasons: Reason[];
  /** The name as it stands on the page, with single spaces. */
  readonly text: string;
  /** The mention's characters as the page has them, or null once they are gone from the document. */
  toRange(): Range | null;
}

/** What pointing and the popover may ask of the marked page. */
export interface MentionIndex {
  /** Every mention, in reading order. */
  all(): PageMention[];
  /** The mention that covers the character at `offset` (UTF-16 units) of a text node, or null. */
  at(node: Node, offset: number): PageMention | null;
}
