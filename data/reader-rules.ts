/**
 * What the reader has decided about names: that one does not mean an entity, on a page, on a site or anywhere; or that it always
 * does. Pure; `reader-rules-item.ts` keeps the rules, linking obeys them.
 */
import { RulesFullError } from './errors';
import { keyOf } from './linking/normalize';
import type { ReadersWord } from './linking/types';

/** Where a name does not mean an entity. `address` is one of `pageAddress`, `host` is in lower case and without port. */
export type RuleScope = { kind: 'page'; address: string } | { kind: 'site'; host: string } | { kind: 'everywhere' };

/** `name` is as it stood on the page or in the entry; every spelling with the same key obeys. */
export type ReaderRule =
  | { kind: 'not'; entity: string; name: string; scope: RuleScope }
  | { kind: 'always'; entity: string; name: string };

/** So many rules are kept. More would say that the corpus is wrong, and each page reads them all. */
export const MOST_RULES = 500;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isScope = (scope: unknown): scope is RuleScope =>
  isObject(scope) &&
  (scope.kind === 'everywhere' ||
    (scope.kind === 'page' && isText(scope.address)) ||
    (scope.kind === 'site' && isText(scope.host)));

const isRule = (value: unknown): value is ReaderRule =>
  isObject(value) &&
  isText(value.entity) &&
  isText(value.name) &&
  (value.kind === 'always' || (value.kind === 'not' && isScope(value.scope)));

/** The rules in whatever is stored, oldest first. What another version or nobody wrote is passed over. */
export function readRules(stored: unknown): ReaderRule[] {
  return Array.isArray(stored) ? stored.filter(isRule) : [];
}

const scopeKey = (scope: RuleScope) =>
  scope.kind === 'page' ? `page ${scope.address}` : scope.kind === 'site' ? `site ${scope.host}` : scope.kind;

const ruleKey = (rule: ReaderRule) =>
  [rule.kind, rule.entity, keyOf(rule.name), rule.kind === 'not' ? scopeKey(rule.scope) : ''].join('\n');

/** What is stored, without a rule in any spelling of its name. What cannot be read is left where it is. */
export function withoutRule(stored: unknown, rule: ReaderRule): unknown[] {
  const gone = ruleKey(rule);
  return Array.isArray(stored) ? stored.filter((each) => !isRule(each) || ruleKey(each) !== gone) : [];
}

/** What is stored, with a rule as the newest. Throws `RulesFullError` where that would be one too many. */
export function withRule(stored: unknown, rule: ReaderRule): unknown[] {
  const others = withoutRule(stored, rule);
  if (readRules(others).length >= MOST_RULES) throw new RulesFullError(`${MOST_RULES} rules are kept already`);
  return [...others, rule];
}

/** Parameters of an address that say where its reader came from, not which page it is. */
const NOISE =
  /^(utm_\w+|at_\w+|mc_[ce]id|_?ga|_gl|[gy]clid|fbclid|dclid|msclkid|twclid|igshid|igsh|ref_src|cmpid|ns_\w+|xtor|s_cid|smid)$/i;

/** The address by which a page is known again: no fragment, no parameters of campaigns, the others in a fixed order. '' for none. */
export function pageAddress(address: string): string {
  try {
    const url = new URL(address);
    // By hand: Firefox lets no content script walk over the parameters of an address.
    const parameters = url.search.slice(1).split('&');
    url.search = parameters
      .filter((each) => each !== '' && !NOISE.test(each.replace(/=.*/, '')))
      .sort()
      .join('&');
    url.hash = '';
    return url.href;
  } catch {
    return '';
  }
}

/** The host of an address without port, '' where it has none (a file). */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.toLowerCase();
  } catch {
    return '';
  }
}

/** The rule that a name does not mean an entity: on the page of this address, on its site, or anywhere. */
export function notRule(entity: string, name: string, where: RuleScope['kind'], address: string): ReaderRule {
  const scopes: Record<RuleScope['kind'], RuleScope> = {
    page: { kind: 'page', address: pageAddress(address) },
    site: { kind: 'site', host: hostOf(address) },
    everywhere: { kind: 'everywhere' },
  };
  return { kind: 'not', entity, name, scope: scopes[where] };
}

/**
 * The entities of which the reader wants a name marked in any case, in whatever is stored. Every page asks, so it looks no closer than
 * that; a rule that turns out to be none costs a look at the page, no more.
 */
export function alwaysMarked(stored: unknown): Set<unknown> {
  return new Set(Array.isArray(stored) ? stored.map((rule) => rule?.kind === 'always' && rule.entity) : []);
}

/**
 * What the rules say of the names on the page of an address; null where no rule counts there. A word on this page or site is closer
 * than one on all pages; between those on all pages, the newer one counts.
 */
export function readersWord(rules: ReaderRule[], address: string): ReadersWord | null {
  const page = pageAddress(address);
  const host = hostOf(address);
  const names = new Map<string, { always: string | null; never: Set<string>; notHere: Set<string> }>();
  for (const rule of rules) {
    const scope = rule.kind === 'not' ? rule.scope : null;
    if (scope?.kind === 'page' && scope.address !== page) continue;
    if (scope?.kind === 'site' && scope.host !== host) continue;
    const key = keyOf(rule.name);
    const name = names.get(key) ?? { always: null, never: new Set(), notHere: new Set() };
    names.set(key, name);
    if (scope === null) {
      name.always = rule.entity;
      name.never.delete(rule.entity);
    } else if (scope.kind === 'everywhere') {
      name.never.add(rule.entity);
      if (name.always === rule.entity) name.always = null;
    } else name.notHere.add(rule.entity);
  }
  if (names.size === 0) return null;
  return (key, entity) => {
    const name = names.get(key);
    if (name === undefined) return null;
    if (name.never.has(entity) || name.notHere.has(entity)) return 'not';
    return name.always === entity ? 'always' : null;
  };
}

/** Tells of a name whether the reader wants it marked as an entity on every page. */
export function alwaysMarks(rules: ReaderRule[]): (entity: string, name: string) => boolean {
  const word = readersWord(rules, '');
  return (entity, name) => word?.(keyOf(name), entity) === 'always';
}
