import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../data/errors';
import type { ReaderRule } from '../data/reader-rules';
import { failureOf } from './failure';

/** Where the reader's decisions about names come from and go to. */
export interface RulesStore {
  /** Oldest first. */
  load(): Promise<ReaderRule[]>;
  /** Rejects with a `BackstoryError` where the rule cannot be kept. */
  add(rule: ReaderRule): Promise<void>;
  remove(rule: ReaderRule): Promise<void>;
  /** Returns what ends the watching. */
  watch(callback: (rules: ReaderRule[]) => void): () => void;
}

export interface ReaderRules {
  /** Oldest first; null until they are read. */
  rules: ReaderRule[] | null;
  /** Why the last change was not kept. */
  failure: ErrorCode | null;
  add(rule: ReaderRule): Promise<void>;
  remove(rule: ReaderRule): Promise<void>;
}

/** The decisions as they stand, wherever they are changed, and changing them. */
export function useReaderRules(store: RulesStore): ReaderRules {
  const [rules, setRules] = useState<ReaderRule[] | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  useEffect(() => {
    const end = store.watch(setRules);
    store.load().then(setRules);
    return end;
  }, [store]);

  const attempt = async (change: Promise<void>) => {
    try {
      await change;
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error, 'ruleNotSaved'));
    }
  };
  return {
    rules,
    failure,
    add: (rule) => attempt(store.add(rule)),
    remove: (rule) => attempt(store.remove(rule)),
  };
}
