import { afterEach, describe, expect, it, vi } from 'vitest';
import { EntryView } from '../../components/EntryView';
import { claimOf, entityOf, entryOf } from './sample-entry';
import { all, find, hide, show } from './show';

afterEach(hide);

describe('the whole entry', () => {
  const citations = [{ source: 'gazette', paragraph: null }];
  const entity = entityOf('lethe', {
    roles: [
      { title: { en: 'Brook' }, since: '1990', until: '2000', citations },
      { title: { en: 'River' }, since: '2000-03', until: null, citations },
    ],
    called: [
      { words: { en: 'the thief' }, by: [{ entity: 'styx' }, { label: { en: 'two poets' } }], stated: '2025-02', citations },
    ],
  });

  it('lists the offices, the newest first, each with its time and its source', () => {
    show(<EntryView entry={entryOf({ entity })} onOpen={vi.fn()} />);
    const offices = all('.roles li').map(({ textContent }) => textContent);
    expect(offices).toEqual([
      'Riversince March 2000Underworld Gazette, 3 Feb 2025',
      'Brook1990 – 2000Underworld Gazette, 3 Feb 2025',
    ]);
  });

  it('says whose word each name is that others give it', () => {
    const onOpen = vi.fn();
    show(<EntryView entry={entryOf({ entity })} onOpen={onOpen} />);
    expect(find('.namings li').textContent).toBe('“the thief” Styx, two poetsFebruary 2025Underworld Gazette, 3 Feb 2025');
    find('.namings [data-opens="styx"]').click();
    expect(onOpen).toHaveBeenCalledWith('styx');
  });

  it('has neither section where the corpus says nothing', () => {
    show(<EntryView entry={entryOf()} onOpen={vi.fn()} />);
    expect(all('.roles, .namings')).toEqual([]);
  });

  it('folds away what is said of others, under each of them, those with most first', () => {
    const own = claimOf('own');
    const of = (entity: string, id: string) => claimOf(id, { id: `${entity}/${id}`, entity, about: [entity, 'lethe'] });
    const claims = [own, of('charon', 'fare'), of('styx', 'oath'), of('styx', 'depth')];
    show(<EntryView entry={entryOf({ claims })} onOpen={vi.fn()} />);
    expect(find('section[aria-label="1 claim"]').textContent).toContain('Claim own.');
    expect(all('.elsewhere summary').map(({ textContent }) => textContent)).toEqual(['Styx 2', 'Charon 1']);
    expect(find('[data-claim="styx/oath"]').checkVisibility()).toBe(false);
    find('[data-subject="styx"] > summary').click();
    expect(find('[data-claim="styx/oath"]').checkVisibility()).toBe(true);
  });
});
