/**
 * The marked blocks of a page, found by the text nodes they stand in.
 */
import type { MarkedBlock } from './marked-block';
import type { PageChanges } from './page-changes';
import type { TextBlock } from './page-text';

export class BlockShelf {
  readonly #blocks = new Set<MarkedBlock>();
  readonly #byNode = new WeakMap<Node, MarkedBlock>();
  #ordered: readonly MarkedBlock[] | null = null;

  get isEmpty(): boolean {
    return this.#blocks.size === 0;
  }

  has(block: MarkedBlock): boolean {
    return this.#blocks.has(block);
  }

  add(block: MarkedBlock): void {
    this.#blocks.add(block);
    this.#ordered = null;
    this.index(block);
  }

  /** Makes a block known by the nodes it stands in, which painting may have split. */
  index(block: MarkedBlock): void {
    for (const node of block.text.nodes) this.#byNode.set(node, block);
  }

  remove(block: MarkedBlock): void {
    this.#blocks.delete(block);
    this.#ordered = null;
  }

  clear(): void {
    this.#blocks.clear();
    this.#ordered = null;
  }

  /**
   * Sets the order in which a whole page was read; null after a part of it was, when blocks may have been moved. Then the order is
   * worked out when it is next asked for, which on a page of thousands of paragraphs is no small thing.
   */
  setOrder(blocks: readonly MarkedBlock[] | null): void {
    this.#ordered = blocks && blocks.length === this.#blocks.size ? blocks : null;
  }

  blockOf(node: Node): MarkedBlock | null {
    const block = this.#byNode.get(node);
    return block && this.#blocks.has(block) ? block : null;
  }

  /** The blocks known to stand in any node of a text, without repetition. */
  blocksIn({ nodes }: TextBlock): MarkedBlock[] {
    if (this.isEmpty) return [];
    const blocks = new Set<MarkedBlock>();
    for (const node of nodes) {
      const block = this.blockOf(node);
      if (block) blocks.add(block);
    }
    return [...blocks];
  }

  inReadingOrder(): readonly MarkedBlock[] {
    this.#ordered ??= [...this.#blocks].sort((a, b) => compare(a.source.nodes[0], b.source.nodes[0]));
    return this.#ordered;
  }

  /** The blocks that are gone from the document, or that a reading should have met and did not. */
  outdated(changes: PageChanges, wasWhole: boolean, reading: number): MarkedBlock[] {
    return [...this.#blocks].filter((block) => {
      if (!block.source.element.isConnected) return true;
      if (block.reading === reading) return false;
      return changes.own.has(block.source.element) || (changes.everything && wasWhole);
    });
  }
}

function compare(a: Node | undefined, b: Node | undefined): number {
  if (a === undefined || b === undefined || a === b) return 0;
  return a.compareDocumentPosition(b) & 4 ? -1 : 1;
}
