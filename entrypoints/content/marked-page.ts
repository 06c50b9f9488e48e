/**
 * The page with its mentions: reads it, keeps the blocks in which names were found, has them resolved together, and keeps them
 * painted. Who notices changes of the page, and when, is the watcher's business.
 */
import type { Candidate, LinkingPage, Mention, Resolution } from '../../data/linking/types';
import type { PageEntity } from '../../data/messages';
import { createAppearance } from './appearance';
import type { ArticleFacts } from './article-facts';
import { BlockShelf } from './block-shelf';
import { MarkedBlock, PlacedMention } from './marked-block';
import { blocksOf, NO_CHANGES, type PageChanges, together } from './page-changes';
import { PageContext } from './page-context';
import type { MentionIndex, PageMention } from './page-mention';
import { isShown, nodesBetween, readableCandidates, type TextBlock } from './page-text';
import type { Painter } from './painters/painter';
import type { Reading } from './scout';
import { createPace, type Pace, whenVisible } from './slices';

export interface MarkedPageOptions {
  document: Document;
  findNames(text: string): Candidate[];
  /** Decides what the names of a page stand for, with a pause wherever it may be interrupted. */
  resolveMentions(page: LinkingPage): Generator<void, Resolution>;
  /** The language of a text, where the page declares `declared` ('' for none). */
  languageOf(text: string, declared: string): string;
  familyOf(entity: string): string;
  readFacts(): ArticleFacts;
  painter: Painter;
  /** Ends everything and leaves the page as it was. */
  signal: AbortSignal;
}

export interface MarkedPage extends MentionIndex {
  /** Takes the whole page as `reading` has it, or else reads it. Resolves when its mentions are painted, or when the signal has ended it. */
  scan(reading?: Reading | null): Promise<void>;
  /** Reads again what the page changed, with everything else that is waiting. */
  rescan(changes: PageChanges): Promise<void>;
  /** The page wrote to this node or removed it: its marks go at once, before anyone can see them on other words. */
  touched(node: Node): void;
  /** The page shows another article: what it says of itself is read again, then all of it. */
  navigated(): Promise<void>;
  /** How often each entity is mentioned, in reading order of the first. */
  counts(): PageEntity[];
  /** What the page says of itself, read when first asked for. */
  facts(): ArticleFacts;
  /** Calls back whenever `counts()` would answer differently. */
  onChange(callback: () => void): void;
  /** Decides again what the names stand for. Resolves when the marks are as decided. */
  decide(): Promise<void>;
  /** Takes off all marks at once and puts them on again with another painter, in slices. */
  setPainter(painter: Painter): void;
  /** Shows which mention is the current one; null for none. */
  focus(mention: PageMention | null): void;
}

/** After so many times, a text from which the page took our elements is left without them. */
const OBJECTIONS = 3;
/** A scan that lost its place this often, because the page kept moving, goes through without a rest. */
const PATIENCE = 3;

export function createMarkedPage(options: MarkedPageOptions): MarkedPage {
  const { document, findNames, resolveMentions, languageOf, familyOf, readFacts, signal } = options;
  const shelf = new BlockShelf();
  const context = new PageContext();
  const listeners: (() => void)[] = [];
  const objections = new Map<string, number>();
  const appearance = createAppearance((elements) => {
    for (const block of shelf.inReadingOrder()) if (elements.has(block.source.element)) block.isShown = undefined;
    isSettled = false;
    void rescan({ ...NO_CHANGES, own: elements });
  });
  let { painter } = options;
  let facts: ArticleFacts | null = null;
  let pending: PageChanges = NO_CHANGES;
  let working: Promise<void> | null = null;
  let reading = 0;
  let lostPlaces = 0;
  let first: Reading | null = null;
  let isSettled = true;
  let told = '[]';

  signal.addEventListener('abort', stop, { once: true });

  function rescan(changes: PageChanges): Promise<void> {
    pending = together(pending, changes);
    working ??= work().finally(() => {
      working = null;
    });
    return working;
  }

  async function work() {
    while (pending !== NO_CHANGES && !signal.aborted) {
      if (document.visibilityState !== 'visible') await whenVisible(document, signal);
      const changes = pending;
      pending = NO_CHANGES;
      const pace = createPace();
      await read(changes, pace);
      if (!isSettled && !signal.aborted) await settle(pace);
      if (!signal.aborted) tell();
    }
  }

  async function read(changes: PageChanges, pace: Pace) {
    reading++;
    if (changes.everything) context.forget();
    const blocks = changes.everything && first ? blocksIn(first) : blocksOf(document, changes);
    const met: MarkedBlock[] = [];
    let step = blocks.next();
    for (; !step.done; step = blocks.next()) {
      const block = consider(step.value);
      if (block) met.push(block);
      if (lostPlaces >= PATIENCE || !pace.isDue()) continue;
      await pace.rest();
      if (signal.aborted) return;
    }
    first = null;
    lostPlaces = step.value ? 0 : lostPlaces + 1;
    if (!step.value) pending = together(pending, { ...NO_CHANGES, everything: true });
    for (const block of shelf.outdated(changes, step.value, reading)) discard(block);
    if (shelf.isEmpty) context.forget();
    shelf.setOrder(changes.everything && step.value ? met : null);
  }

  /** Takes note of a block that was read. Returns it where names are in it. */
  function consider(text: TextBlock): MarkedBlock | null {
    const old = shelf.blocksIn(text);
    const [same] = old;
    if (same?.isSameAs(text)) {
      same.reading = reading;
      return same;
    }
    const wereWrapped = painter.writesPage && old.some(({ isPainted }) => isPainted);
    for (const block of old) discard(block);
    if (wereWrapped) {
      pending = together(pending, { ...NO_CHANGES, own: new Set([text.element]) });
      return null;
    }
    const candidates = readableCandidates(text, first ? (first.found.get(text) ?? []) : findNames(text.text));
    const hasNames = candidates.length > 0;
    const wasKept = context.read(text.text, hasNames);
    if (hasNames || (wasKept && !shelf.isEmpty)) isSettled = false;
    if (!hasNames) return null;
    const block = new MarkedBlock(text, candidates, reading);
    shelf.add(block);
    return block;
  }

  function discard(block: MarkedBlock) {
    erase(block);
    block.mentions = [];
    shelf.remove(block);
    isSettled = false;
  }

  function erase(block: MarkedBlock) {
    const { text } = block.source;
    if (block.isPainted && painter.writesPage) objections.set(text, (objections.get(text) ?? 0) + 1);
    block.erase();
    isSettled = false;
  }

  async function settle(pace: Pace) {
    isSettled = true;
    for (const [block, mentions] of await verdicts(pace)) {
      // A block that the page changed while the others were decided is read again.
      if (!shelf.has(block)) continue;
      if (block.setMentions(mentions, familyOf)) block.erase();
      paint(block);
      if (!pace.isDue()) continue;
      await pace.rest();
      if (signal.aborted) return;
    }
  }

  function paint(block: MarkedBlock) {
    if (block.isPainted || (objections.get(block.source.text) ?? 0) >= OBJECTIONS) return;
    block.paint(painter);
    shelf.index(block);
  }

  /** What every block mentions; nothing once the signal has ended it. What nobody can see is not part of the page. */
  async function verdicts(pace: Pace): Promise<[MarkedBlock, Mention[]][]> {
    const blocks = shelf.inReadingOrder();
    for (;;) {
      const shown = blocks.filter((block) => block.isShown !== false);
      const resolution = await resolve(shown, pace);
      if (signal.aborted) return [];
      const mentions = new Map(shown.map((block, index) => [block, resolution.blocks[index]?.mentions ?? []]));
      const hidden = shown.filter((block) => mentions.get(block)?.length && !appearance.isShown(block));
      if (hidden.length > 0) continue;
      return blocks.map((block) => [block, (mentions.get(block) ?? []).filter((mention) => isMentionShown(block, mention))]);
    }
  }

  async function resolve(shown: MarkedBlock[], pace: Pace): Promise<Resolution> {
    const nothing: Resolution = { onTopic: false, evidence: [], blocks: [] };
    if (shown.length === 0) return nothing;
    const { title, language } = readOnce();
    const named = shown.map(({ source, candidates }) => ({ text: source.text, candidates }));
    const plain = context.texts.map((text) => ({ text, candidates: [] }));
    const steps = resolveMentions({ title, language: languageOf(context.sample, language), blocks: [...named, ...plain] });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (!pace.isDue()) continue;
      await pace.rest();
      if (signal.aborted) return nothing;
    }
  }

  function tell() {
    const counts = JSON.stringify(counted());
    if (counts === told) return;
    told = counts;
    for (const listener of listeners) listener();
  }

  const all = (): PlacedMention[] => shelf.inReadingOrder().flatMap(({ mentions }) => mentions);

  function counted(): PageEntity[] {
    const counts = new Map<string, PageEntity>();
    for (const { entity } of all()) {
      const known = counts.get(entity);
      if (known) known.count++;
      else counts.set(entity, { id: entity, count: 1 });
    }
    return [...counts.values()];
  }

  function readOnce(): ArticleFacts {
    facts ??= readFacts();
    return facts;
  }

  function stop() {
    for (const block of shelf.inReadingOrder()) block.erase();
    shelf.clear();
    painter.stop();
    appearance.stop();
    context.forget();
    listeners.length = 0;
  }

  return {
    all,
    at: (node, offset) => shelf.blockOf(node)?.mentionAt(node, offset) ?? null,
    scan(reading = null) {
      first = reading;
      return rescan({ ...NO_CHANGES, everything: true });
    },
    rescan(changes) {
      // What changed while a reading waited to be used has made it untrue.
      first = null;
      return rescan(changes);
    },
    touched(node) {
      const block = shelf.blockOf(node);
      if (block) erase(block);
    },
    navigated() {
      first = null;
      facts = null;
      isSettled = shelf.isEmpty;
      objections.clear();
      return rescan({ ...NO_CHANGES, everything: true });
    },
    counts: counted,
    facts: readOnce,
    onChange: (callback) => void listeners.push(callback),
    decide() {
      isSettled = false;
      return rescan({ ...NO_CHANGES });
    },
    setPainter(next) {
      for (const block of shelf.inReadingOrder()) block.erase();
      painter.stop();
      painter = next;
      isSettled = false;
      void rescan({ ...NO_CHANGES });
    },
    focus(mention) {
      const known = mention instanceof PlacedMention && mention.toRange() !== null ? mention : null;
      painter.focus(known && { block: known.block.text, start: known.start, end: known.end });
    },
  };
}

/** The blocks of a reading that is still true, as if they were read now. */
function* blocksIn({ blocks }: Reading): Generator<TextBlock, boolean> {
  yield* blocks;
  return true;
}

/** Whether the inline elements around a mention, inside a block that is shown, are shown too. */
function isMentionShown({ source }: MarkedBlock, { start, end }: Mention): boolean {
  return nodesBetween(source, start, end).every(
    ({ parentElement }) => parentElement === null || parentElement === source.element || isShown(parentElement),
  );
}
