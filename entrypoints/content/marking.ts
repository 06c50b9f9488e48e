/**
 * Marking one page on which names were found, to the last trace: the marked page, and, from the first mention on, the popover.
 * What comes from the extension's interfaces is passed in.
 */
import { findNames } from '../../data/linking/find';
import { guessLanguage } from '../../data/linking/language';
import type { Lexicon } from '../../data/linking/lexicon';
import { resolveInSteps } from '../../data/linking/resolve';
import type { PageEntity } from '../../data/messages';
import { readersWord, readRules } from '../../data/reader-rules';
import type { Settings } from '../../data/settings';
import { createAnnouncer } from './announcer';
import { type ArticleFacts, readArticleFacts } from './article-facts';
import { createMarkedPage, type MarkedPage } from './marked-page';
import type { PageMention } from './page-mention';
import type { PageWatcher } from './page-watcher';
import { createElementPainter, type MarkConstructor } from './painters/element-painter';
import { createHighlightPainter } from './painters/highlight-painter';
import type { Painter } from './painters/painter';
import { createPopover, type Popover } from './popover';
import type { Finding } from './scout';

export interface MarkingOptions {
  /** The names that were found, and the watch over the page. */
  finding: Finding;
  lexicon: Lexicon;
  settings: Settings;
  /** What is stored of the reader's decisions about names. */
  rules: unknown;
  /** Address of the popover's page. */
  popoverPage: string;
  /** Its address once it is loaded, where that differs. */
  loadedPage?: string | undefined;
  /** Loads mark.js, which draws marks as elements; null where it cannot be had. */
  loadMark(): Promise<MarkConstructor | null>;
  /** What a screen reader is told: the `number`th of `total` mentions, that the page lets no card in, that a name is not marked any more. */
  say: { position(text: string, number: number, total: number): string; blocked(): string; notThis(): string; language: string };
  /** The page's entities changed; not called before there is one. */
  onEntities(): void;
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
  /** Decides anew what the names of the page mean. */
  setRules(rules: unknown): void;
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

/** Starts marking the document of this frame, on which a name was found. Null where nothing can be painted. */
export async function startMarking(options: MarkingOptions): Promise<Marking | null> {
  const { finding, lexicon, loadMark, signal } = options;
  const { watcher } = finding;
  let { settings, rules } = options;
  let popover: Popover | null = null;

  const painter = await painterFor(settings, loadMark, watcher);
  if (!painter || signal.aborted) return null;

  const page: MarkedPage = createMarkedPage({
    document,
    findNames: (text) => findNames(text, lexicon),
    resolveMentions: (linking) => resolveInSteps(linking, lexicon, readersWord(readRules(rules), location.href)),
    languageOf: guessLanguage,
    familyOf: (entity) => lexicon.familyOf(entity),
    readFacts: () => readArticleFacts(document),
    painter,
    signal,
  });
  const announcer = createAnnouncer(signal);

  function announce(mention: PageMention, number: number, total: number): void {
    const text = mention.toRange()?.toString() ?? '';
    announcer.say(options.say.position(text, number, total), page.facts().language);
  }

  page.onChange(() => {
    popover ??= createPopover({
      index: page,
      settings,
      page: options.popoverPage,
      ...(options.loadedPage ? { loadedPage: options.loadedPage } : {}),
      facts: page.facts,
      onCurrent: page.focus,
      announce,
      onNotThis: () => announcer.say(options.say.notThis(), options.say.language),
      onBlocked: () => announcer.say(options.say.blocked(), page.facts().language),
      signal,
    });
    options.onEntities();
  });
  // Browsers do not say that an extension was replaced. Asking when the reader comes back or moves ends the marks before one of
  // them would open an empty card; `isAlive` ends `signal`.
  for (const type of ['pointermove', 'keydown', 'visibilitychange']) {
    document.addEventListener(type, options.isAlive, { capture: true, passive: true, signal });
  }
  const reading = finding.handOver({
    onTouched: page.touched,
    onChanges: (changes) => void page.rescan(changes).then(() => popover?.refresh()),
  });
  void page.scan(reading);

  return {
    facts: page.facts,
    entities: page.counts,
    popover: () => popover,
    navigated: () => void page.navigated().then(() => popover?.refresh()),
    setRules(next) {
      rules = next;
      void page.decide().then(() => popover?.refresh());
    },
    setSettings(next) {
      const looksOther = next.style !== settings.style || next.painter !== settings.painter;
      settings = next;
      popover?.setSettings(next);
      if (looksOther)
        void painterFor(next, loadMark, watcher).then((other) => other && !signal.aborted && page.setPainter(other));
    },
  };
}
