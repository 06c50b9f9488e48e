/**
 * The line from the popover's frame to the content script of the tab that it is in.
 */
import { browser } from 'wxt/browser';
import { sendMessage } from '../../data/messages';

/** Where the content script listens: the top frame of our own tab. */
async function contentScript() {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) throw new Error('The popover is in no tab.');
  return { tabId: tab.id, frameId: 0 };
}

/** Whether the content script of this tab made the frame of this nonce. Any site may frame this page; only ours is answered. */
export async function isOurFrame(nonce: string): Promise<boolean> {
  try {
    return (await sendMessage('popoverHello', nonce, await contentScript())) === true;
  } catch {
    return false;
  }
}

/** Says how high the content is, in CSS pixels. */
export const reportHeight = (nonce: string, height: number) =>
  tell(async () => sendMessage('popoverSize', { nonce, height }, await contentScript()));

/** Says that the reader has closed the card. */
export const reportClose = (nonce: string) => tell(async () => sendMessage('popoverClose', nonce, await contentScript()));

async function tell(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch {
    // The content script ends before its page when the extension is updated; then nobody is left to be told.
  }
}
