/**
 * Puts the reasons of a mention into a sentence for the reader.
 */
import { i18n } from '#i18n';
import type { Reason } from '../data/linking/types';

/** So many words of the page are quoted; more would be a list, not a reason. */
const QUOTED = 3;

const listed = (items: string[]) => new Intl.ListFormat(i18n.t('locale'), { type: 'conjunction' }).format(items);

const quoted = (words: string[]) => listed(words.slice(0, QUOTED).map((word) => i18n.t('why.quote', [word])));

function clause({ kind, words }: Reason): string | null {
  if (kind === 'unambiguous') return i18n.t('why.unambiguous');
  if (kind === 'reader') return i18n.t('why.reader');
  if (words.length === 0) return kind === 'topic' ? i18n.t('why.topicAlone') : null;
  if (kind === 'topic') return i18n.t('why.topic', [quoted(words)]);
  if (kind === 'near') return i18n.t('why.near', [quoted(words)]);
  if (kind === 'full-name') return i18n.t('why.fullName', [quoted(words)]);
  return null;
}

/** "Marked because …", or null where no reason was given. */
export function whyMarked(reasons: Reason[]): string | null {
  const clauses = reasons.flatMap((reason) => clause(reason) ?? []);
  return clauses.length === 0 ? null : i18n.t('why.sentence', [listed(clauses)]);
}
