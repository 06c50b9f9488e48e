/**
 * Marking one page from the first reading to the last trace: the marked page, the watcher that keeps it true, and, from the first
 * mention on, the popover. What comes from the extension's interfaces is passed in.
 */
import { findNames } from '../../data/linking/find';
import { guessLanguage } from '../../data/linking/language';
import type { Lexicon } from '../../data/linking/lexicon';
import { resolveMentions } from '../../data/linking/resolve';
import type { MarkConstructor } from '../../data/mark-slot';
import type { PageEntity } from '../../data/messages';
import type { Settings } from '../../data/settings';
import { createAnnouncer } from './announcer';
import { type ArticleFacts, readArticleFacts } from './article-facts';
import { createMarkedPage, type MarkedPage } from './marked-page';
import type { PageMention } from './page-mention';
import { createPageWatcher, type PageWatcher } from './page-watcher';
import { createElementPainter } from './painters/element-painter';
import { createHighlightPainter } from './painters/highlight-painter';
import type { Painter } from './painters/painter';
import { createPopover, type Popover } from './popover';

export interface MarkingOptions {
  lexicon: Lexicon;
  settings: Settings;
  /** Address of the popover's page. */
  popoverPage: string;
  /** Loads mark.js, which draws marks as elements; null where it cannot be had. */
  loadMark(): Promise<MarkConstructor | null>;
  /** What a screen reader is told of the `number`th of `total` mentions. */
  describe(text: string, number: number, total: number): string;
  /** The page's entities changed; not called before there is one. */
  onEntities(): void;
  /** What a screen reader is told where the page lets no popover in. */
  blocked(): string;
  /** False once the extension was updated or removed while the page is open: no card could be filled any more. */
  isAlive(): boolean;
  /** Ends everything and leaves the page as it was. */
  signal: AbortSignal;
}

export interface Marking {
  facts(): ArticleFacts;
  entities(): PageEntity[];
  /** The popover, once the page has had a mention. */
  popover(): Popover | null;
  /** The page shows another article. */
  navigated(): void;
  setSettings(settings: Settings): void;
}

/** Whether marks are to be drawn as elements: by choice, or for want of Custom Highlight. */
const drawsElements = ({ painter }: Settings) => painter === 'elements' || !('highlights' in CSS);

async function painterFor(
  settings: Settings,
  loadMark: MarkingOptions['loadMark'],
  watcher: PageWatcher,
): Promise<Painter | null> {
  const { style } = settings;
  const mark = drawsElements(settings) ? await loadMark() : null;
  if (mark) return createElementPainter({ mark, style, quietly: watcher.quietly });
  return 'highlights' in CSS ? createHighlightPainter({ registry: CSS.highlights, style }) : null;
}

/** Starts marking the document of this frame. Null where nothing can be painted. */
export async function startMarking(options: MarkingOptions): Promise<Marking | null> {
  const { lexicon, loadMark, signal } = options;
  let { settings } = options;
  let popover: Popover | null = null;

  const watcher = createPageWatcher({
    document,
    onTouched: (node) => page.touched(node),
    onChanges: (changes) => void page.rescan(changes).then(() => popover?.refresh()),
    signal,
  });
  const painter = await painterFor(settings, loadMark, watcher);
  if (!painter || signal.aborted) return null;

  const page: MarkedPage = createMarkedPage({
    document,
    findNames: (text) => findNames(text, lexicon),
    resolveMentions: (linking) => resolveMentions(linking, lexicon),
    languageOf: guessLanguage,
    familyOf: (entity) => lexicon.familyOf(entity),
    readFacts: () => readArticleFacts(document),
    painter,
    signal,
  });
  const announcer = createAnnouncer(signal);

  function announce(mention: PageMention, number: number, total: number): void {
    announcer.say(options.describe(mention.toRange()?.toString() ?? '', number, total), page.facts().language);
  }

  page.onChange(() => {
    popover ??= createPopover({
      index: page,
      settings,
      page: options.popoverPage,
      facts: page.facts,
      onCurrent: page.focus,
      announce,
      onBlocked: () => announcer.say(options.blocked(), page.facts().language),
      signal,
    });
    options.onEntities();
  });
  // Browsers do not say that an extension was replaced. Asking when the reader comes back or moves ends the marks before one of
  // them would open an empty card; `isAlive` ends `signal`.
  for (const type of ['pointermove', 'keydown', 'visibilitychange']) {
    document.addEventListener(type, options.isAlive, { capture: true, passive: true, signal });
  }
  // Watching begins first, so that nothing the page adds during the first reading is missed.
  watcher.start();
  void page.scan();

  return {
    facts: page.facts,
    entities: page.counts,
    popover: () => popover,
    navigated: () => void page.navigated().then(() => popover?.refresh()),
    setSettings(next) {
      const looksOther = next.style !== settings.style || next.painter !== settings.painter;
      settings = next;
      popover?.setSettings(next);
      if (looksOther)
        void painterFor(next, loadMark, watcher).then((other) => other && !signal.aborted && page.setPainter(other));
    },
  };
}
