/**
 * The settings as they are stored: one object in `storage.local`, read and changed from any part of the extension.
 */
import { browser } from 'wxt/browser';
import { readSettings, type Settings, STORAGE_KEYS } from './settings';

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(STORAGE_KEYS.settings);
  return readSettings(stored[STORAGE_KEYS.settings]);
}

/** Changes the fields given and keeps the others. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [STORAGE_KEYS.settings]: { ...(await loadSettings()), ...change } });
}

/** Calls back after every change, wherever it was made. Returns what ends the watching. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[STORAGE_KEYS.settings];
    if (area === 'local' && change) callback(readSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
