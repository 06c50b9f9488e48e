/**
 * The line from the popover's frame to the content script of the tab that it is in.
 */
import { browser } from 'wxt/browser';
import { type PopoverMessage, sendMessage } from '../../data/messages';

/** The content script listens in the top frame of our own tab. Firefox gives a frame inside a page no `tabs`; there the worker passes it on. */
async function say(message: PopoverMessage): Promise<boolean | undefined> {
  const tab = await browser.tabs?.getCurrent();
  if (tab?.id === undefined) return sendMessage('passOn', message);
  return (await sendMessage(message.kind, message.data, { tabId: tab.id, frameId: 0 })) ?? undefined;
}

/** Whether the content script of this tab made the frame of this nonce. Any site may frame this page; only ours is answered. */
export async function isOurFrame(nonce: string): Promise<boolean> {
  try {
    return (await say({ kind: 'popoverHello', data: nonce })) === true;
  } catch {
    return false;
  }
}

/** Says how high the content is, in CSS pixels. */
export const reportHeight = (nonce: string, height: number) => tell({ kind: 'popoverSize', data: { nonce, height } });

/** Says that the pointer came over the card, or left it. */
export const reportPointer = (nonce: string, over: boolean) => tell({ kind: 'popoverPointer', data: { nonce, over } });

/** Says that the reader has closed the card. */
export const reportClose = (nonce: string) => tell({ kind: 'popoverClose', data: nonce });

/** Says that the reader does not mean this entity by the name, once that is stored. */
export const reportNotThis = (nonce: string) => tell({ kind: 'popoverNotThis', data: nonce });

async function tell(message: PopoverMessage): Promise<void> {
  try {
    await say(message);
  } catch {
    // The content script ends before its page when the extension is updated; then nobody is left to be told.
  }
}
