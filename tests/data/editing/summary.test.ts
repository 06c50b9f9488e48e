import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../data/compile';
import { summary } from '../../../data/editing/summary';
import { brokenPlanets, PLANETS } from '../../fixtures/packs';

const summaryOf = (folder: string) => summary(readCorpus(folder));

describe('the summary of a corpus', () => {
  it('counts what is there, by standing, and names the newest source and the end', () => {
    const lines = summaryOf(PLANETS).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'entities        4',
        'claims          3 (1 agreed, 1 contested, 1 reported)',
        'events          1',
        'relations       2',
        'newest source   2015 (The Almanac)',
        'ends            2015',
        'no French       0',
        'unused sources  0',
      ]),
    );
  });

  it('names what is missing in a language, and sources that nothing cites', () => {
    expect(summaryOf(PLANETS)).toContain('no Swahili      titles of 1: mercury');
    const unused = brokenPlanets('entities/venus.yml', 'sources: [atlas-2014]', 'sources: [almanac-2015#2]');
    expect(summaryOf(unused)).toContain('unused sources  0');
  });
});
