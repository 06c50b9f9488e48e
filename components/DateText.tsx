import { i18n } from '#i18n';
import { formatDate, formatPeriod } from './dates';

/** A date, or a period, in words of the interface's language. */
export function DateText({ date, until = null }: { date: string; until?: string | null }) {
  const locale = i18n.t('locale');
  return <time dateTime={date}>{until === null ? formatDate(date, locale) : formatPeriod(date, until, locale)}</time>;
}
