import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod, isAfter } from '../../components/dates';

describe('dates', () => {
  it('are written no more precisely than they are known', () => {
    expect(formatDate('2025', 'en')).toBe('2025');
    expect(formatDate('2025-03', 'en')).toBe('March 2025');
    expect(formatDate('2025-03-18', 'en')).toBe('18 March 2025');
  });

  it('are written in the language of the interface', () => {
    expect(formatDate('2025-03-18', 'fr')).toBe('18 mars 2025');
    expect(formatDate('2025-03', 'sw')).toBe('Machi 2025');
  });

  it('stay the same day in every time zone', () => {
    expect(formatDate('2025-01-01', 'en')).toBe('1 January 2025');
  });

  it('make periods that share what they share', () => {
    expect(formatPeriod('2025-03-03', '2025-03-05', 'en')).toMatch(/^3\s?–\s?5 March 2025$/);
    expect(formatPeriod('2012', '2013-11', 'en')).toBe('2012 – November 2013');
  });

  it('are later than a publication only where that is certain', () => {
    expect(isAfter('2025-03-19', '2025-03-18')).toBe(true);
    expect(isAfter('2025-03-18', '2025-03-18T09:30:00Z')).toBe(false);
    expect(isAfter('2025', '2025-03-18')).toBe(false);
    expect(isAfter('2025-03', '2025-03-18')).toBe(false);
    expect(isAfter('2025-04', '2025-03-18')).toBe(true);
    expect(isAfter('2026', '2025-03-18')).toBe(true);
  });
});
