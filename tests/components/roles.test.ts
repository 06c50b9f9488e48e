import { describe, expect, it } from 'vitest';
import { roleOn } from '../../components/roles';
import type { Role } from '../../data/pack';

const role = (title: string, since: string, until: string | null = null): Role => ({
  title: { en: title },
  since,
  until,
  citations: [],
});
const roles = [role('ferryman', '1994-07', '2000-03'), role('harbour master', '2000-03'), role('judge', '2012-05', '2013')];
const titleOn = (date: string) => roleOn(roles, date)?.title.en ?? null;

describe('the office of a person on a day', () => {
  it('is the one held then, not the one held later', () => {
    expect(titleOn('1999-12-31')).toBe('ferryman');
    expect(titleOn('2007')).toBe('harbour master');
    expect(titleOn('2025-11-21')).toBe('harbour master');
  });

  it('is the one begun last where several are held', () => {
    expect(titleOn('2012-06-01')).toBe('judge');
    expect(titleOn('2013-08-01')).toBe('judge');
    expect(titleOn('2014-01-01')).toBe('harbour master');
  });

  it('is none before the first', () => {
    expect(titleOn('1990-01-01')).toBeNull();
    expect(titleOn('1994-06-30')).toBeNull();
  });
});
