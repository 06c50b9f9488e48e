/**
 * Dates as the corpus keeps them (ISO, to a year, a month or a day), written out no more precisely than they are known.
 */

/** `short` abbreviates the month, for the lines under a statement. */
export type DateLength = 'long' | 'short';

const formats = (month: DateLength): Intl.DateTimeFormatOptions[] => [
  { year: 'numeric' },
  { year: 'numeric', month },
  { year: 'numeric', month, day: 'numeric' },
];

/** Day first in English too: the order of the sources, and the one that no reader can misread. */
const written = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

function formatOf(iso: string, locale: string, month: DateLength): Intl.DateTimeFormat {
  const precision = iso.split('-').length - 1;
  return new Intl.DateTimeFormat(written(locale), { ...formats(month)[precision], timeZone: 'UTC' });
}

function instant(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

/** `2025-03` as "March 2025" in the language of `locale`. */
export function formatDate(iso: string, locale: string, month: DateLength = 'long'): string {
  return formatOf(iso, locale, month).format(instant(iso));
}

/** From one date until another, sharing what they share: "3–5 March 2025". */
export function formatPeriod(from: string, until: string, locale: string): string {
  if (from.length !== until.length) return `${formatDate(from, locale)} – ${formatDate(until, locale)}`;
  return formatOf(from, locale, 'long').formatRange(instant(from), instant(until));
}

/** Whether `date` is certainly later than `published` (ISO, perhaps with a time): a bare year is not later than a day in it. */
export function isAfter(date: string, published: string): boolean {
  const precision = Math.min(date.length, published.slice(0, 10).length);
  return date.slice(0, precision) > published.slice(0, precision);
}
