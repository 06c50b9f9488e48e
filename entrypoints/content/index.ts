import './style.css';
import { browser, defineContentScript } from '#imports';
import { openLexicon } from '../../data/linking/lexicon';
import type { CompactLexicon } from '../../data/linking/types';
import { sendMessage } from '../../data/messages';
import { alwaysMarked } from '../../data/reader-rules';
import { readSettings, STORAGE_KEYS } from '../../data/settings';
import { answerMessages } from './answers';
import { loadPart } from './late-parts';
import { createPageSession } from './page-session';
import { scout } from './scout';
import { sweep } from './sweep';

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  async main(ctx) {
    sweep(document);
    const session = createPageSession({
      host: location.hostname,
      signal: ctx.signal,
      // Nobody may be there to hear it: the worker is being replaced, or the extension was removed.
      tell: (report) => void sendMessage('pageEntities', report).catch(() => undefined),
      async start(compact, settings, rules, onEntities, signal) {
        const lexicon = openLexicon(compact);
        const finding = await scout({ document, lexicon, always: alwaysMarked(rules), signal });
        const startMarking = finding && (await loadPart('marking', browser.runtime.getURL('/marking.js')));
        if (!startMarking) return null;
        return startMarking({
          finding,
          lexicon,
          settings,
          rules,
          popoverPage: browser.runtime.getURL('/popover.html'),
          // Chrome hands out an address that changes, and a frame loaded by it reports the extension's own.
          loadedPage: import.meta.env.CHROME ? `chrome-extension://${browser.runtime.id}/popover.html` : undefined,
          loadMark: () => loadPart('elements', browser.runtime.getURL('/elements.js')),
          isAlive: () => ctx.isValid,
          onEntities,
          signal,
        });
      },
    });

    const read = async () => {
      const stored = await browser.storage.local.get<{ lexicon?: CompactLexicon; settings?: unknown; rules?: unknown }>(
        Object.values(STORAGE_KEYS),
      );
      session.update(stored.lexicon ?? null, readSettings(stored.settings), stored.rules);
    };
    browser.storage.local.onChanged.addListener(read);

    answerMessages(session);
    ctx.addEventListener(window, 'wxt:locationchange', () => session.marking()?.navigated());

    await read();
  },
});
