/**
 * The page that the glossary was opened on.
 */
import { browser } from 'wxt/browser';
import { askPage, type PageOfTab } from '../../data/page-of-tab';

/** From the toolbar that is the active tab; for a glossary in a tab of its own, the tab that was in front before it. */
async function tabInFront(): Promise<number | null> {
  const own = await browser.tabs.getCurrent();
  if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? null;
  const others = (await browser.tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id);
  const latest = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return latest?.id ?? null;
}

export const askPageInFront = async (): Promise<PageOfTab> => askPage(await tabInFront());
