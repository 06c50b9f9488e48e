/**
 * The page that the glossary was opened on.
 */
import { browser } from 'wxt/browser';
import { type PageReport, sendMessage } from '../../data/messages';

/** A page that could not be asked has no report. */
export interface PageInFront {
  tab: number | null;
  report: PageReport | null;
}

/** From the toolbar that is the active tab; for a glossary in a tab of its own, the tab that was in front before it. */
async function tabInFront(): Promise<number | null> {
  const own = await browser.tabs.getCurrent();
  if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null;
  const others = (await browser.tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id);
  const latest = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return latest?.id ?? null;
}

export async function askPageInFront(): Promise<PageInFront> {
  const tab = await tabInFront();
  if (tab === null) return { tab, report: null };
  try {
    return { tab, report: (await sendMessage('getPageReport', undefined, tab)) ?? null };
  } catch {
    return { tab, report: null };
  }
}

/** Scrolls the page to a mention of an entity. A page that is gone by now needs no scrolling. */
export async function showOnPage(tab: number, entity: string): Promise<void> {
  try {
    await sendMessage('showMention', entity, tab);
  } catch {
    // The page was closed or reloaded since the list was made; the entry opens all the same.
  }
}
