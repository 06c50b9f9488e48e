/**
 * Asking the content script of a tab, for the pages of the extension that show what is on it.
 */
import { type PageReport, sendMessage } from './messages';

/** `report` is null for a page that cannot be asked: the browser's own, a store, or one opened before the extension was installed. */
export interface PageOfTab {
  tab: number | null;
  report: PageReport | null;
}

/** What a tab's page says of itself; null for no tab. */
export async function askPage(tab: number | null): Promise<PageOfTab> {
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
