import './style.css';
import { i18n } from '#i18n';
import { browser, defineContentScript } from '#imports';
import { openLexicon } from '../../data/linking/lexicon';
import type { CompactLexicon } from '../../data/linking/types';
import { takeMark } from '../../data/mark-slot';
import { onMessage, sendMessage } from '../../data/messages';
import { readSettings, STORAGE_KEYS } from '../../data/settings';
import { startMarking } from './marking';
import { createPageSession } from './page-session';

async function loadMark() {
  if (!takeMark()) await sendMessage('loadMark').catch(() => false);
  return takeMark() ?? null;
}

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  async main(ctx) {
    const session = createPageSession({
      host: location.hostname,
      signal: ctx.signal,
      // Nobody may be there to hear it: the worker is being replaced, or the extension was removed.
      tell: (report) => void sendMessage('pageEntities', report).catch(() => undefined),
      start: (lexicon, settings, onEntities, signal) =>
        startMarking({
          lexicon: openLexicon(lexicon),
          settings,
          popoverPage: browser.runtime.getURL('/popover.html'),
          loadMark,
          describe: (text, number, total) => i18n.t('mention.position', [text, String(number), String(total)]),
          blocked: () => i18n.t('mention.blocked'),
          isAlive: () => ctx.isValid,
          onEntities,
          signal,
        }),
    });

    const read = async () => {
      const stored = await browser.storage.local.get<Record<string, unknown>>(Object.values(STORAGE_KEYS));
      const lexicon = (stored[STORAGE_KEYS.lexicon] as CompactLexicon | undefined) ?? null;
      session.update(lexicon, readSettings(stored[STORAGE_KEYS.settings]));
    };
    browser.storage.local.onChanged.addListener(read);
    ctx.onInvalidated(() => browser.storage?.local.onChanged.removeListener(read));

    const popover = () => session.marking()?.popover() ?? null;
    onMessage('getPageReport', session.report);
    onMessage('showMention', ({ data }) => popover()?.showMention(data) ?? false);
    onMessage('mentionCommand', ({ data }) => popover()?.command(data));
    onMessage('popoverHello', ({ data }) => popover()?.hello(data) ?? false);
    onMessage('popoverSize', ({ data }) => popover()?.size(data));
    onMessage('popoverClose', ({ data }) => popover()?.close(data));
    ctx.addEventListener(window, 'wxt:locationchange', () => session.marking()?.navigated());

    await read();
  },
});
