/** The reader's rules in memory, for tests of what shows and changes them. */
import type { RulesStore } from '../../components/useReaderRules';
import { type ReaderRule, readRules, withoutRule, withRule } from '../../data/reader-rules';

export class MemoryRules implements RulesStore {
  readonly #watchers = new Set<(rules: ReaderRule[]) => void>();

  constructor(public rules: ReaderRule[] = []) {}

  load = async () => this.rules;
  add = async (rule: ReaderRule) => this.#set(withRule(this.rules, rule));
  remove = async (rule: ReaderRule) => this.#set(withoutRule(this.rules, rule));
  watch = (callback: (rules: ReaderRule[]) => void) => {
    this.#watchers.add(callback);
    return () => this.#watchers.delete(callback);
  };

  #set(rules: unknown[]): void {
    this.rules = readRules(rules);
    for (const watcher of this.#watchers) watcher(this.rules);
  }
}
