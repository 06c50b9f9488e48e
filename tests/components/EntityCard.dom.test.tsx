import { afterEach, describe, expect, it, vi } from 'vitest';
import { AT_FIRST, EntityCard, type EntityCardProps } from '../../components/EntityCard';
import { claimOf, entityOf, entryOf, eventOf } from './sample-entry';
import { all, control, eventually, find, hide, show } from './show';

const showCard = (change: Partial<EntityCardProps> = {}) =>
  show(
    <EntityCard
      entry={entryOf()}
      published={null}
      reasons={[{ kind: 'near', words: ['ferry'] }]}
      takesFocus={false}
      onClose={vi.fn()}
      onOpen={vi.fn()}
      onOpenGlossary={vi.fn()}
      {...change}
    >
      <p>My notes.</p>
    </EntityCard>,
  );
const claims = () => all('[data-claim]').map(({ dataset }) => dataset.claim?.replace('lethe/', ''));

afterEach(hide);

describe('the card', () => {
  it('says what it is, then what is claimed, what is related, the notes, why it is marked, and where the corpus ends', () => {
    const text = showCard().textContent ?? '';
    const inOrder = [
      'River',
      'Lethe',
      'What lethe is.',
      'Its water takes the memory.',
      'Styx',
      'My notes.',
      'Marked because it stands near “ferry”.',
      'Known here up to July 2025',
    ];
    const places = inOrder.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(inOrder[inOrder.length - 1]).toBe('Known here up to July 2025');
    expect(text.endsWith('Known here up to July 2025')).toBe(true);
    expect(text.indexOf('My notes.')).toBeGreaterThan(text.indexOf('flows into'));
    expect(places.slice(0, 4)).toEqual([...places.slice(0, 4)].sort((a, b) => a - b));
    expect(places.slice(5)).toEqual([...places.slice(5)].sort((a, b) => a - b));
  });

  it('shows the first claims, and all of them when asked', async () => {
    showCard();
    expect(claims()).toEqual(['memory', 'depth', 'source']);
    expect(AT_FIRST.claims).toBe(3);
    control('Show everything (5 claims)').click();
    await eventually(() => expect(claims()).toEqual(['memory', 'depth', 'source', 'bank', 'mouth']));
    expect(control('Show less').getAttribute('aria-expanded')).toBe('true');
    expect(all('[data-event]')).toHaveLength(1);
  });

  it('does not offer more where there is no more', () => {
    showCard({ entry: entryOf({ claims: [claimOf('only')] }) });
    expect(all('.card-all')).toEqual([]);
  });

  it('sets apart what came after the article was published', () => {
    const later = claimOf('later', { date: '2025-06-30' });
    const entry = entryOf({
      claims: [later, claimOf('earlier')],
      events: [eventOf('later-flood', { date: '2025-07' }), eventOf('flood')],
    });
    showCard({ entry, published: '2025-03-19' });
    const since = find('.card-since');
    expect(since.textContent).toContain('Since this article was written');
    expect(since.textContent).toContain('19 March 2025');
    expect([...since.querySelectorAll<HTMLElement>('[data-claim], [data-event]')].map((each) => each.dataset)).toMatchObject([
      { claim: 'lethe/later' },
      { event: 'later-flood' },
    ]);
    expect(claims()[0]).toBe('earlier');
  });

  it('says nothing of later days where the article gives no date', () => {
    showCard({ entry: entryOf({ claims: [claimOf('later', { date: '2025-06-30' })] }) });
    expect(all('.card-since')).toEqual([]);
  });

  it('gives no reason for an entity that was reached from another', () => {
    showCard({ reasons: [] });
    expect(all('.card-why')).toEqual([]);
  });

  it.each([
    [[{ kind: 'unambiguous' as const, words: [] }], 'Marked because this name means only this.'],
    [
      [{ kind: 'topic' as const, words: ['Kivu', 'rebels', 'Goma', 'M23'] }],
      'Marked because the page is about the corpus’s subject and names “Kivu”, “rebels”, and “Goma”.',
    ],
    [
      [{ kind: 'full-name' as const, words: ['Maxime Prévot'] }],
      'Marked because the full name, “Maxime Prévot”, is on the page.',
    ],
  ])('says why it is marked in a sentence: %j', (reasons, sentence) => {
    showCard({ reasons });
    expect(find('.card-why').textContent).toBe(sentence);
  });

  it('has a button that closes it, and one that goes back only where there is a way back', () => {
    const onClose = vi.fn();
    const onBack = vi.fn();
    showCard({ onClose });
    expect(all('[aria-label="Back"]')).toEqual([]);
    control('Close').click();
    showCard({ onBack });
    control('Back').click();
    expect([onClose.mock.calls.length, onBack.mock.calls.length]).toEqual([1, 1]);
  });

  it('fits a width of 340 pixels, with text at twice its size too', () => {
    const root = showCard();
    root.style.width = '340px';
    for (const size of ['100%', '200%']) {
      document.documentElement.style.fontSize = size;
      const wide = [...root.querySelectorAll('*')].filter(
        (each) => each.getBoundingClientRect().right > root.getBoundingClientRect().left + 341,
      );
      expect([size, wide.map((each) => `${each.tagName}.${each.className} ${each.getBoundingClientRect().width}`)]).toEqual([
        size,
        [],
      ]);
    }
    document.documentElement.style.fontSize = '';
  });
});

describe('the card of a person', () => {
  const role = (en: string, since: string, until: string | null) => ({ title: { en }, since, until, citations: [] });
  const entity = entityOf('charon', {
    title: { en: 'Boatman of the dead' },
    roles: [role('Ferryman', '1994', '2000'), role('Harbour master', '2000-03', '2024-06')],
  });
  const titleOn = (published: string | null) => {
    showCard({ entry: entryOf({ entity }), published });
    return find('.entity-title').textContent;
  };

  it('shows the office of the day on which the page was published', () => {
    expect(titleOn('1996-02-01')).toBe('Ferryman 1994 – 2000');
    expect(titleOn('2013-05-01T10:00:00Z')).toBe('Harbour master March 2000 – June 2024');
  });

  it('shows what the person is where no office was held then', () => {
    expect(titleOn('1980-01-01')).toBe('Boatman of the dead');
    expect(titleOn(null)).toBe('Boatman of the dead');
  });
});

describe('the reason for a mark', () => {
  it('ends with what the name is not, where something else goes by it', () => {
    const mistakenFor = { en: 'the motorway', fr: 'l’autoroute' };
    showCard({ entry: entryOf({ entity: entityOf('lethe', { mistakenFor }) }) });
    expect(find('.card-why').textContent).toBe('Marked because it stands near “ferry”. Not the motorway.');
  });

  it('says nothing of the kind on a card that was reached from another', () => {
    const mistakenFor = { en: 'the motorway', fr: 'l’autoroute' };
    showCard({ entry: entryOf({ entity: entityOf('lethe', { mistakenFor }) }), reasons: [] });
    expect(find('.card').textContent).not.toContain('motorway');
  });
});
