/**
 * The page in the active tab of this window, as it says it is, followed from tab to tab.
 */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onMessage } from '../../data/messages';
import { askPage, type PageOfTab } from '../../data/page-of-tab';

async function ask(): Promise<PageOfTab> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return askPage(active?.id ?? null);
}

/** Null until the first answer. */
export function useActivePage(): PageOfTab | null {
  const [page, setPage] = useState<PageOfTab | null>(null);
  useEffect(() => {
    let newest = 0;
    const refresh = async () => {
      newest += 1;
      const question = newest;
      const answer = await ask();
      if (question === newest) setPage(answer);
    };
    const updated = (_tab: number, change: { status?: string }) => {
      if (change.status === 'complete') void refresh();
    };
    void refresh();
    browser.tabs.onActivated.addListener(refresh);
    browser.tabs.onUpdated.addListener(updated);
    const endMessages = onMessage('pageEntities', () => void refresh());
    return () => {
      newest = Number.POSITIVE_INFINITY;
      browser.tabs.onActivated.removeListener(refresh);
      browser.tabs.onUpdated.removeListener(updated);
      endMessages();
    };
  }, []);
  return page;
}
