import { describe, expect, it } from 'vitest';
import { splitByPublication } from '../../components/since';
import { claimOf, eventOf } from './sample-entry';

const before = claimOf('before', { date: '2024-01' });
const after = claimOf('after', { date: '2025-06-01' });
const foretold = claimOf('foretold', { date: '2026', stated: '2024-12' });
const toldLate = claimOf('told-late', { date: '2012', stated: '2025-06' });
const flood = eventOf('flood', { date: '2025-07' });
const drought = eventOf('drought', { date: '2023' });

describe('what is known when a page was published', () => {
  it('is everything, where the page gives no date', () => {
    const split = splitByPublication([before, after], [flood], null);
    expect(split).toEqual({ known: [before, after], sinceClaims: [], sinceEvents: [] });
  });

  it('is what had been said by that day: an announced date counts from its announcement, a late report from its own day', () => {
    const split = splitByPublication([before, after, foretold, toldLate], [flood, drought], '2025-03-18');
    expect(split).toEqual({ known: [before, foretold], sinceClaims: [after, toldLate], sinceEvents: [flood] });
  });
});
