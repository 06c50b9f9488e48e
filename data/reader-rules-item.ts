/**
 * The reader's rules as they are stored: one list in `storage.local`, beside the settings, read and changed from any page of the
 * extension. Content scripts read it together with the lexicon.
 */
import { browser } from 'wxt/browser';
import { BackstoryError, RuleNotSavedError } from './errors';
import { doubtfulNames } from './linking/doubtful';
import { openLexicon } from './linking/lexicon';
import type { CompactLexicon } from './linking/types';
import type { Entity } from './pack';
import { type ReaderRule, readRules, withoutRule, withRule } from './reader-rules';
import { STORAGE_KEYS } from './settings';

async function stored(): Promise<unknown> {
  return (await browser.storage.local.get(STORAGE_KEYS.rules))[STORAGE_KEYS.rules];
}

/** The end of the changes that this page has begun: each reads what the one before it wrote. */
let changes: Promise<void> = Promise.resolve();

function change(make: (rules: unknown) => unknown[]): Promise<void> {
  const changed = changes.then(async () => {
    try {
      await browser.storage.local.set({ [STORAGE_KEYS.rules]: make(await stored()) });
    } catch (error) {
      throw error instanceof BackstoryError ? error : new RuleNotSavedError('a rule could not be stored', { cause: error });
    }
  });
  changes = changed.catch(() => undefined);
  return changed;
}

function watch(callback: (rules: ReaderRule[]) => void): () => void {
  const listener = (changed: Record<string, { newValue?: unknown }>, area: string) => {
    const rules = changed[STORAGE_KEYS.rules];
    if (area === 'local' && rules) callback(readRules(rules.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

export const rulesStore = {
  /** Every rule, oldest first. */
  load: async (): Promise<ReaderRule[]> => readRules(await stored()),
  /** Keeps a rule as the newest. Rejects with `RulesFullError`, or with `RuleNotSavedError` where the browser refuses. */
  add: (rule: ReaderRule): Promise<void> => change((rules) => withRule(rules, rule)),
  /** Takes a rule away. Rejects with `RuleNotSavedError` where the browser refuses. */
  remove: (rule: ReaderRule): Promise<void> => change((rules) => withoutRule(rules, rule)),
  /** Calls back after every change, wherever it was made. Returns what ends the watching. */
  watch,
};

/** The names of an entity that are marked only where their surroundings allow it; none before a lexicon is published. */
export async function namesInDoubt({ id, names }: Entity): Promise<string[]> {
  const { lexicon } = await browser.storage.local.get<{ lexicon?: CompactLexicon }>(STORAGE_KEYS.lexicon);
  return lexicon ? doubtfulNames(id, names, openLexicon(lexicon)) : [];
}
