/**
 * Which office a person held on a day: a page of 2013 gets the office of 2013.
 */
import type { Role } from '../data/pack';
import { isAfter } from './dates';

/** The office held on `date` (ISO), the one begun last where there were several; null where none was held. */
export function roleOn(roles: Role[], date: string): Role | null {
  const held = roles.filter(({ since, until }) => !isAfter(since, date) && (until === null || !isAfter(date, until)));
  return held.toSorted((a, b) => a.since.localeCompare(b.since)).at(-1) ?? null;
}
