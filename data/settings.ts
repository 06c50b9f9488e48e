/**
 * What the reader chose, in `storage.local` under one key, so that a content script gets lexicon and settings in one read.
 */
import type { Language } from './pack';

/** The keys of `storage.local`. `rules` holds what the reader decided about names (`reader-rules.ts`). */
export const STORAGE_KEYS = { settings: 'settings', lexicon: 'lexicon', rules: 'rules' } as const;

/** `auto` takes Custom Highlight where the browser has it, elements elsewhere. */
export type PainterChoice = 'auto' | 'elements';

export interface Settings {
  /** False stops marking on every page. */
  marking: boolean;
  /** Hosts (no port, lower case) on which nothing is marked. */
  sitesOff: string[];
  /** The language of the corpus's texts; `auto` follows the browser. */
  language: Language | 'auto';
  painter: PainterChoice;
  /** How marks look. */
  style: 'underline' | 'background';
  /** Whether a resting pointer opens the popover; without it, a click or the keyboard does. */
  openOnHover: boolean;
  /** Whether the toolbar badge counts the entities of the page. */
  badge: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  marking: true,
  sitesOff: [],
  language: 'auto',
  painter: 'auto',
  style: 'underline',
  openOnHover: true,
  badge: true,
};

/** Settings from whatever an older or newer version stored: known fields of the right type are kept, the rest is the default. */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return { ...DEFAULT_SETTINGS };
  const given = stored as Partial<Record<keyof Settings, unknown>>;
  const flag = (key: 'marking' | 'openOnHover' | 'badge') =>
    typeof given[key] === 'boolean' ? given[key] : DEFAULT_SETTINGS[key];
  const choice = <K extends 'language' | 'painter' | 'style'>(key: K, all: readonly Settings[K][]) =>
    all.find((value) => value === given[key]) ?? DEFAULT_SETTINGS[key];
  return {
    marking: flag('marking'),
    sitesOff: Array.isArray(given.sitesOff) ? given.sitesOff.filter((site) => typeof site === 'string') : [],
    language: choice('language', ['auto', 'en', 'fr', 'sw']),
    painter: choice('painter', ['auto', 'elements']),
    style: choice('style', ['underline', 'background']),
    openOnHover: flag('openOnHover'),
    badge: flag('badge'),
  };
}

/** Whether pages of `host` are to be marked. */
export function marksSite(settings: Settings, host: string): boolean {
  return settings.marking && !settings.sitesOff.includes(host.toLowerCase());
}
