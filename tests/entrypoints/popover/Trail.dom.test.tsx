import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Stores } from '../../../data/store/open';
import type { CorpusReader, Entry } from '../../../data/store/reader';
import type { PopoverRequest } from '../../../entrypoints/popover/request';
import { Trail } from '../../../entrypoints/popover/Trail';
import { MemoryNotes } from '../../components/memory-notes';
import { entityOf, entryOf } from '../../components/sample-entry';
import { all, control, eventually, eventuallySays, find, hide, show, showAgain, type } from '../../components/show';

const styx: Entry = {
  ...entryOf(),
  entity: entityOf('styx', { name: { en: 'Styx', fr: 'Styx', sw: 'Styx' } }),
  related: [],
  claims: [],
};
const ENTRIES: Record<string, Entry> = { lethe: entryOf(), styx };
const corpus: CorpusReader = {
  origin: 'database',
  entry: async (id) => ENTRIES[id] ?? null,
  glossary: () => Promise.reject(new Error('The popover has no need of the glossary.')),
};
const request: PopoverRequest = {
  turn: '1',
  entity: 'lethe',
  nonce: 'abc',
  name: 'The Lethe',
  page: 'https://news.example/river',
  published: null,
  reasons: [{ kind: 'unambiguous', words: [] }],
  focus: false,
};

let notes: MemoryNotes;
let heights: number[];
const onClose = vi.fn();
const onNotThis = vi.fn(async () => {});
const trail = (change: Partial<PopoverRequest> = {}, entries = corpus) => {
  const stores: Stores = { corpus: entries, notes, notesAvailable: true };
  const asked = { ...request, ...change };
  return (
    <Trail
      key={asked.turn}
      request={asked}
      stores={stores}
      onHeight={(height) => heights.push(height)}
      onClose={onClose}
      onOpenGlossary={vi.fn()}
      onNotThis={onNotThis}
    />
  );
};
const isShown = (name: string) => eventually(() => expect(find('h1').textContent).toBe(name));

beforeEach(() => {
  notes = new MemoryNotes();
  heights = [];
});
afterEach(hide);

describe('the popover’s trail of cards', () => {
  it('begins with the entity of the mention, without taking the focus', async () => {
    show(trail());
    await isShown('Lethe');
    expect(document.activeElement).toBe(document.body);
    expect(find('.card-why').textContent).toBe('Marked because this name means only this.');
  });

  it('takes the focus to the name where the reader came by keyboard', async () => {
    show(trail({ focus: true }));
    await isShown('Lethe');
    await eventually(() => expect(document.activeElement).toBe(find('h1')));
  });

  it('moves on to a related entity with the focus on its name, and back to the link that led there', async () => {
    show(trail());
    await isShown('Lethe');
    find('.related [data-opens="styx"]').click();
    await isShown('Styx');
    await eventually(() => expect(document.activeElement).toBe(find('h1')));
    expect(all('.card-why, .not-this')).toEqual([]);
    control('Back').click();
    await isShown('Lethe');
    await eventually(() => expect(document.activeElement).toBe(all('[data-opens="styx"]')[0]));
    expect(all('[aria-label="Back"]')).toEqual([]);
  });

  it('lets the reader say that the name of the mention means something else, there or elsewhere', async () => {
    show(trail());
    await isShown('Lethe');
    find('.not-this summary').click();
    for (const place of ['On this page', 'On news.example', 'Everywhere']) control(place).click();
    expect(onNotThis.mock.calls).toEqual([['page'], ['site'], ['everywhere']]);
  });

  it('begins again with the next mention, wherever the reader had wandered', async () => {
    show(trail());
    await isShown('Lethe');
    find('.related [data-opens="styx"]').click();
    await isShown('Styx');
    showAgain(trail({ turn: '2' }));
    await isShown('Lethe');
    expect(all('[aria-label="Back"]')).toEqual([]);
  });

  it('tells its height for each card, and again when a card grows', async () => {
    show(trail());
    await isShown('Lethe');
    await eventually(() => expect(heights).toHaveLength(1));
    control('Show everything (5 claims)').click();
    await eventually(() => expect(heights.at(-1)).toBeGreaterThan(heights[0] ?? 0));
    const before = heights.length;
    showAgain(trail({ turn: '2' }));
    await eventually(() => expect(heights.length).toBeGreaterThan(before));
  });

  it('saves a note that was being written when the reader moves on', async () => {
    show(trail());
    await isShown('Lethe');
    type(await eventually(() => find('textarea')), 'Ask Charon');
    find('.related [data-opens="styx"]').click();
    await isShown('Styx');
    await eventually(() => expect(notes.notes.map(({ entity, text }) => [entity, text])).toEqual([['lethe', 'Ask Charon']]));
    await eventually(() => expect((find('textarea') as HTMLTextAreaElement).value).toBe(''));
  });

  it('says so where there is no entry, and where the corpus cannot be read', async () => {
    show(trail({ entity: 'cocytus' }));
    await eventuallySays('There is no entry under this name.');
    show(trail({}, { ...corpus, entry: () => Promise.reject(new Error('gone')) }));
    await eventuallySays('The corpus could not be read.');
  });
});
