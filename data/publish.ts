/**
 * Brings the packaged corpus to where it is read: IndexedDB for the extension's pages, `storage.local` for content scripts.
 * Safe to call at any time and as often as one likes; it does only what is missing.
 */
import { browser } from 'wxt/browser';
import type { CompactLexicon } from './linking/types';
import { STORAGE_KEYS } from './settings';
import { CorpusDb } from './store/corpus-db';
import { seedCorpus } from './store/corpus-seed';
import { loadPackagedPack } from './store/open';

async function publishedHash(): Promise<string | undefined> {
  const stored = await browser.storage.local.get<Record<string, CompactLexicon | undefined>>(STORAGE_KEYS.lexicon);
  return stored[STORAGE_KEYS.lexicon]?.hash;
}

/** Seeds first and publishes the lexicon second, so that a mark never leads to an entity that is not there yet. */
export async function publishCorpus(): Promise<void> {
  const pack = await loadPackagedPack();
  try {
    const db = new CorpusDb();
    await seedCorpus(db, pack);
    db.close();
  } catch (error) {
    // Pages fall back to the package, so marks still lead somewhere.
    console.error('Backstory could not seed its corpus and reads the packaged one.', error);
  }
  if ((await publishedHash()) !== pack.hash) await browser.storage.local.set({ [STORAGE_KEYS.lexicon]: pack.lexicon });
}
