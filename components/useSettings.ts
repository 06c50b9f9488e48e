import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../data/settings';

/** Where settings come from and go to. */
export interface SettingsStore {
  load(): Promise<Settings>;
  save(change: Partial<Settings>): Promise<void>;
  /** Returns what ends the watching. */
  watch(callback: (settings: Settings) => void): () => void;
}

/** The settings as they stand, or null until they are read. Changes made anywhere arrive here. */
export function useSettings(store: SettingsStore): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const end = store.watch(setSettings);
    store.load().then(setSettings);
    return end;
  }, [store]);
  return settings;
}
