import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../../data/compile';
import { entryText } from '../../../data/editing/show';
import { PLANETS } from '../../fixtures/packs';

describe('an entry in the terminal', () => {
  const pack = compileCorpus(PLANETS);

  it('shows what the reader will see: claims with their standing, who counted, who calls it what, events, relations', async () => {
    const text = (await entryText(pack, 'venus', 'en')) ?? '';
    const inOrder = [
      'Venus  —  Planet',
      'Venus is the second planet from the Sun.',
      '[reported]  said by: The Atlas',
      '900 craters, counted by The Atlas, 2014',
      '2014 — The Atlas, 2014',
      'Craters at the poles hold water ice.',
      '[contested]  said by: Galileo Galilei  denied by: an anonymous reviewer',
      '2012-11, stated 2012-11-29 — The Almanac, 2015 §3',
      '“the morning star” — Poets, 2015',
      '1610: The phases of Venus.',
      'observed by Galileo Galilei (1610 – )',
      'Known here up to 2015.',
    ];
    const places = inOrder.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('speaks French, and says where it has to speak English', async () => {
    const text = (await entryText(pack, 'galileo-galilei', 'fr')) ?? '';
    expect(text).toContain('Galilée  —  Personne');
    expect(text).toContain('Professeur à Padoue (1592 – 1610)');
    expect((await entryText(pack, 'venus', 'sw')) ?? '').toContain('Craters at the poles hold water ice. [English]');
  });

  it('follows an id that has moved, and knows no other', async () => {
    expect(await entryText(pack, 'morning-star', 'en')).toContain('Venus  —  Planet');
    expect(await entryText(pack, 'pluto', 'en')).toBeNull();
  });
});
