import { describe, expect, it } from 'vitest';
import { BUNDLED, readCorpus } from '../../../data/compile';
import { coverage, coverageTable, forgotten } from '../../../data/editing/coverage';
import { brokenPlanets, PLANETS } from '../../fixtures/packs';

describe('the coverage of sources', () => {
  const paragraphs = coverage(readCorpus(PLANETS));

  it('lists for each numbered paragraph what rests on it, whatever that is', () => {
    expect(paragraphs.map(({ cited }) => cited)).toEqual([
      ['galileo-galilei observed venus', 'galileo-galilei, Professor at Padua', 'padua coordinates', '1610-phases-of-venus'],
      ['mercury/year', 'venus neighbour-of mercury'],
      ['mercury/water-ice', 'venus called “the morning star”'],
      [],
    ]);
  });

  it('tells a paragraph left out for a reason from one forgotten', () => {
    expect(forgotten(paragraphs)).toEqual([]);
    const another = coverage(readCorpus(brokenPlanets('sources/almanac-2015.yml', 'paragraphs: 4', 'paragraphs: 5')));
    expect(forgotten(another)).toMatchObject([{ source: 'almanac-2015', paragraph: 5 }]);
    expect(coverageTable(another)).toContain('almanac-2015#5           NOTHING CITES IT');
    expect(coverageTable(another)).toContain('left out: A list of the pictures.');
    expect(coverageTable(another)).toMatch(/5 paragraphs: 3 cited, 1 left out with a reason, 1 forgotten$/);
  });

  it('of the bundled corpus forgets no paragraph of an article', () => {
    const bundled = coverage(readCorpus(BUNDLED));
    expect(bundled.length).toBeGreaterThan(50);
    expect(forgotten(bundled)).toEqual([]);
  });
});
