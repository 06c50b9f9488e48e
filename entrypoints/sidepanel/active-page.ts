/**
 * The page in the active tab of this window, as it says it is, followed from tab to tab.
 */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onMessage, type PageReport, sendMessage } from '../../data/messages';

/** `report` is null for a page that cannot be asked. */
export interface ActivePage {
  tab: number | null;
  report: PageReport | null;
}

async function ask(): Promise<ActivePage> {
  const tab = (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null;
  if (tab === null) return { tab, report: null };
  try {
    return { tab, report: (await sendMessage('getPageReport', undefined, tab)) ?? null };
  } catch {
    return { tab, report: null };
  }
}

/** Scrolls the page to a mention of an entity. */
export async function showOnPage(tab: number, entity: string): Promise<void> {
  try {
    await sendMessage('showMention', entity, tab);
  } catch {
    // The page was closed or reloaded since the list was made; the entry opens all the same.
  }
}

/** Null until the first answer. */
export function useActivePage(): ActivePage | null {
  const [page, setPage] = useState<ActivePage | null>(null);
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
