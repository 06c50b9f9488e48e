/**
 * Whether this page is marked at the moment, as settings and lexicon come and go. One session lives as long as the content script;
 * each marking within it has a signal of its own.
 */
import type { CompactLexicon } from '../../data/linking/types';
import type { PageReport } from '../../data/messages';
import { marksSite, type Settings } from '../../data/settings';
import type { Marking } from './marking';

export interface PageSessionOptions {
  /** The page's host without port, '' where it has none. */
  host: string;
  /** `rules` is what is stored of them, read by whoever obeys them. */
  start(
    lexicon: CompactLexicon,
    settings: Settings,
    rules: unknown,
    onEntities: () => void,
    signal: AbortSignal,
  ): Promise<Marking | null>;
  /** Says what is on the page. Never called on a page that has had no mention. */
  tell(report: PageReport): void;
  signal: AbortSignal;
}

export interface PageSession {
  /** Settings, rules or lexicon are there, or changed; null for a lexicon that is not published yet. */
  update(lexicon: CompactLexicon | null, settings: Settings, rules: unknown): void;
  report(): PageReport;
  marking(): Marking | null;
}

export function createPageSession({ host, start, tell, signal }: PageSessionOptions): PageSession {
  let settings: Settings | null = null;
  let rules: unknown;
  let marking: Marking | null = null;
  let running: { hash: string; end: AbortController } | null = null;
  let hasTold = false;

  function report(): PageReport {
    const isOn = settings === null || marksSite(settings, host);
    return {
      host,
      title: document.title,
      published: marking?.facts().published ?? null,
      off: isOn ? null : settings?.marking ? 'site' : 'everywhere',
      entities: marking?.entities() ?? [],
    };
  }

  function tellEntities(): void {
    hasTold = true;
    tell(report());
  }

  function stop(): void {
    running?.end.abort();
    running = null;
    marking = null;
    if (hasTold) tellEntities();
  }

  async function run(lexicon: CompactLexicon, first: Settings): Promise<void> {
    const end = new AbortController();
    running = { hash: lexicon.hash, end };
    const started = await start(lexicon, first, rules, tellEntities, AbortSignal.any([signal, end.signal]));
    if (end.signal.aborted) return;
    marking = started;
    // The reader may have chosen something else while this was starting.
    if (settings !== null && settings !== first) marking?.setSettings(settings);
  }

  return {
    update(lexicon, next, nextRules) {
      const hasOtherRules = JSON.stringify(nextRules) !== JSON.stringify(rules);
      settings = next;
      rules = nextRules;
      const isWanted = lexicon !== null && marksSite(next, host);
      // A search that has found nothing yet looked for what the rules of its time let through.
      const isOutdated = running?.hash !== lexicon?.hash || (hasOtherRules && !marking);
      if (running && (!isWanted || isOutdated)) stop();
      if (isWanted && !running) void run(lexicon, next);
      else {
        marking?.setSettings(next);
        if (hasOtherRules) marking?.setRules(rules);
      }
    },
    report,
    marking: () => marking,
  };
}
