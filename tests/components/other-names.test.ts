import { describe, expect, it } from 'vitest';
import { otherNames } from '../../components/other-names';

describe('the other names of an entity', () => {
  it('leave out the ones in the heading, in any language and spelling', () => {
    const name = { en: 'Lethe', fr: 'Léthé', sw: 'Lethe' };
    expect(otherNames({ name, names: ['Lethe', 'LETHE', 'Lèthé', 'Ameles'] })).toEqual(['Ameles']);
  });

  it('name a spelling once', () => {
    const names = ['D.R. Styx', 'DR Styx', 'DR-Styx', 'River Styx', 'river Styx', 'Styx 2', 'Styx 3'];
    expect(otherNames({ name: { en: 'Styx' }, names })).toEqual(['D.R. Styx', 'River Styx', 'Styx 2', 'Styx 3']);
  });
});
