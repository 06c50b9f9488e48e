/**
 * A block of the page in which names were found: its text, its candidates, the mentions they turned out to be, and their paint.
 */
import type { Candidate, Mention, Reason } from '../../data/linking/types';
import type { PageMention } from './page-mention';
import { isCurrent, offsetIn, rangeOf, type TextBlock } from './page-text';
import type { PaintedBlock, Painter } from './painters/painter';

/** A mention that knows its block, and so its place. */
export class PlacedMention implements PageMention {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
  reasons: Reason[];

  constructor(
    readonly block: MarkedBlock,
    { entity, start, end, reasons }: Mention,
    readonly family: string,
  ) {
    this.entity = entity;
    this.start = start;
    this.end = end;
    this.reasons = reasons;
  }

  get text(): string {
    return this.block.source.text.slice(this.start, this.end).replace(/\s+/g, ' ');
  }

  toRange(): Range | null {
    const { text } = this.block;
    return this.block.mentions.includes(this) && isCurrent(text) ? rangeOf(text, this.start, this.end) : null;
  }
}

export class MarkedBlock {
  mentions: PlacedMention[] = [];
  /** Whether the reader can see it; undefined until somebody has to know, because asking may cost a style computation. */
  isShown: boolean | undefined;
  #painted: PaintedBlock | null = null;

  constructor(
    readonly source: TextBlock,
    readonly candidates: Candidate[],
    /** The reading of the page that saw it last. */
    public reading: number,
  ) {}

  /** The block as it stands in the document. */
  get text(): TextBlock {
    return this.#painted?.block ?? this.source;
  }

  get isPainted(): boolean {
    return this.#painted !== null;
  }

  /** Whether a block that was read again is this one, unchanged. Reading leaves out white space that a painter split off its front. */
  isSameAs({ text, nodes }: TextBlock): boolean {
    const mine = this.text;
    const skipped = nodes[0] === undefined ? -1 : mine.nodes.indexOf(nodes[0]);
    return (
      skipped >= 0 &&
      nodes.length === mine.nodes.length - skipped &&
      text === mine.text.slice(mine.starts[skipped]) &&
      nodes.every((node, index) => node === mine.nodes[skipped + index])
    );
  }

  /** The mention that covers the character at `offset` of one of the block's nodes. */
  mentionAt(node: Node, offset: number): PlacedMention | null {
    const at = offsetIn(this.text, node, offset);
    return this.mentions.find(({ start, end }) => start <= at && at < end) ?? null;
  }

  /** Takes over a verdict. Mentions that it confirms stay the same objects. Returns whether any came or went. */
  setMentions(verdict: Mention[], familyOf: (entity: string) => string): boolean {
    const before = this.mentions;
    this.mentions = verdict.map((mention) => {
      const known = before.find(
        ({ start, end, entity }) => start === mention.start && end === mention.end && entity === mention.entity,
      );
      if (known === undefined) return new PlacedMention(this, mention, familyOf(mention.entity));
      known.reasons = mention.reasons;
      return known;
    });
    return before.length !== this.mentions.length || this.mentions.some((mention) => !before.includes(mention));
  }

  /** Paints the mentions, unless the page has changed the text since it was read. */
  paint(painter: Painter): void {
    if (this.#painted === null && this.mentions.length > 0 && isCurrent(this.source))
      this.#painted = painter.paint(this.source, this.mentions);
  }

  erase(): void {
    this.#painted?.erase();
    this.#painted = null;
  }
}
