import { browser, defineBackground } from '#imports';
import { onMessage, sendMessage } from '../data/messages';
import { publishCorpus } from '../data/publish';
import { loadSettings } from '../data/settings-item';

const COMMANDS = { 'next-mention': 'next', 'previous-mention': 'previous', 'open-mention': 'open' } as const;

const isCommand = (name: string): name is keyof typeof COMMANDS => name in COMMANDS;

// A worker may be stopped at any moment and keeps nothing in memory: every listener is registered at top level, and each
// does its work from storage.
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // The corpus first: a browser without a window can open no welcome page, and marks names all the same.
    await publishCorpus();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => publishCorpus());

  onMessage('pageEntities', async ({ data: report, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    const shown = (await loadSettings()).badge ? report.entities.length : 0;
    await browser.action.setBadgeText({ tabId, text: shown ? String(shown) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f4d5c' });
  });

  onMessage('openEntry', async ({ data: entity }) => {
    await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}#/entity/${encodeURIComponent(entity)}` });
  });

  onMessage('passOn', async ({ data: { kind, data }, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return undefined;
    return (await sendMessage(kind, data, { tabId, frameId: 0 })) ?? undefined;
  });

  browser.commands.onCommand.addListener(async (name) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (!isCommand(name) || tab?.id === undefined) return;
    // A page without our script (a browser page, a store) has nobody to answer.
    await sendMessage('mentionCommand', COMMANDS[name], tab.id).catch(() => undefined);
  });
});
