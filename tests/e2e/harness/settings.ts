/** The reader's choices, changed as another page of the extension would change them. */
import type { Settings } from '../../../data/settings.ts';
import type { Session } from './session.ts';

export async function choose({ desk }: Session, change: Partial<Settings>): Promise<void> {
  await desk.evaluate(async (chosen) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object | undefined), ...chosen } });
  }, change);
}
