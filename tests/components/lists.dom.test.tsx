import { afterEach, describe, expect, it, vi } from 'vitest';
import { moveByArrow } from '../../components/arrow-keys';
import { EntityList } from '../../components/EntityList';
import { groupByFamily, groupByKind, pageLines } from '../../components/grouping';
import { PageLines } from '../../components/PageLines';
import { SearchField } from '../../components/SearchField';
import { useKeyDown } from '../../components/useKeyDown';
import { entityOf, glossaryOf } from './sample-entry';
import { all, find, hide, pressKey, show } from './show';

const glossary = glossaryOf([
  entityOf('styx'),
  entityOf('charon', { kind: 'ferryman' }),
  entityOf('acheron', { name: { en: 'Acheron', fr: 'Achéron', sw: 'Acheron' } }),
  entityOf('lethe'),
]);
const onPage = [
  { id: 'charon', count: 2 },
  { id: 'styx', count: 1 },
  { id: 'nobody', count: 4 },
  { id: 'lethe', count: 7 },
];

function Searchable({ onOpen }: { onOpen: (id: string) => void }) {
  useKeyDown(moveByArrow);
  return (
    <>
      <SearchField query="" label="Search names" takesFocus onQuery={vi.fn()} />
      <EntityList lines={pageLines(glossary, onPage)} onOpen={onOpen} />
    </>
  );
}

afterEach(hide);

describe('groups of entities', () => {
  it('hold every entity under its kind, by the alphabet', () => {
    const groups = groupByKind(glossary, 'fr').map(({ kind, lines }) => [kind.id, lines.map(({ entity }) => entity.id)]);
    expect(groups).toEqual([
      ['river', ['acheron', 'lethe', 'styx']],
      ['ferryman', ['charon']],
    ]);
  });

  it('hold the entities of a page under their families, most mentioned first, without ids that nobody knows', () => {
    const groups = groupByFamily(pageLines(glossary, onPage)).map(({ family, lines }) => [
      family,
      lines.map(({ entity, count }) => [entity.id, count]),
    ]);
    expect(groups).toEqual([
      ['person', [['charon', 2]]],
      [
        'place',
        [
          ['lethe', 7],
          ['styx', 1],
        ],
      ],
    ]);
  });
});

describe('a list under a search field', () => {
  it('has the focus in its field at once', () => {
    show(<Searchable onOpen={vi.fn()} />);
    return vi.waitFor(() => expect(document.activeElement).toBe(find('input')));
  });

  it('is walked with the arrow keys, and no further than its ends', () => {
    show(<Searchable onOpen={vi.fn()} />);
    find('input').focus();
    const walk = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
      pressKey(key);
      return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.opens : undefined;
    });
    expect(walk).toEqual(['charon', 'styx', 'lethe', 'lethe', 'styx']);
    pressKey('ArrowUp');
    pressKey('ArrowUp');
    expect(document.activeElement).toBe(find('input'));
  });

  it('opens its first line with Enter in the field', () => {
    const onOpen = vi.fn();
    show(<Searchable onOpen={onOpen} />);
    find('input').focus();
    pressKey('Enter');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('charon');
  });

  it('says how often each entity occurs, to eye and ear', () => {
    show(<Searchable onOpen={vi.fn()} />);
    expect(all('.entity-count > [aria-hidden]').map((count) => count.textContent)).toEqual(['2', '1', '7']);
    expect(find('[data-opens="styx"]').textContent).toContain('once on this page');
    expect(find('[data-opens="lethe"]').textContent).toContain('7 times on this page');
  });
});

describe('the names of the page', () => {
  it.each([
    ['marked', 'No name on this page has an entry.'],
    ['off', 'Names are not marked on this page.'],
    ['unreachable', 'This page cannot be read.'],
  ] as const)('say why there are none where the page is %s', (state, words) => {
    show(<PageLines title="" lines={[]} state={state} onOpen={vi.fn()} />);
    expect(document.body.textContent).toContain(words);
  });
});
