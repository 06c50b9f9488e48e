import { afterEach, describe, expect, it, vi } from 'vitest';
import { AlwaysMark } from '../../components/AlwaysMark';
import { NotThis } from '../../components/NotThis';
import { RuleList } from '../../components/RuleList';
import { RuleNotSavedError } from '../../data/errors';
import { MOST_RULES, type ReaderRule } from '../../data/reader-rules';
import { MemoryRules } from './memory-rules';
import { entityOf } from './sample-entry';
import { all, control, eventually, eventuallySays, find, hide, show } from './show';

const lethe = entityOf('lethe', { names: ['Lethe', 'the brook', 'Ameles'] });
const page = 'https://news.example/a?id=7';
const names = { lethe: { en: 'River Lethe' } };
const always = (name: string): ReaderRule => ({ kind: 'always', entity: 'lethe', name });
const not = (scope: Extract<ReaderRule, { kind: 'not' }>['scope']): ReaderRule => ({
  kind: 'not',
  entity: 'lethe',
  name: 'brook',
  scope,
});

afterEach(hide);

describe('“Not this?”', () => {
  it('is folded away, and asks where the name means something else', () => {
    const onChoose = vi.fn(async () => {});
    show(<NotThis name="brook" page={page} host="news.example" onChoose={onChoose} />);
    expect(control('Everywhere').checkVisibility()).toBe(false);
    find('summary').click();
    expect(find('.not-this').textContent).toContain('“brook” means something else');
    for (const place of ['On this page', 'On news.example', 'Everywhere']) control(place).click();
    expect(onChoose.mock.calls).toEqual([['page'], ['site'], ['everywhere']]);
  });

  it('offers no site where the page has none', () => {
    show(<NotThis name="brook" page={page} host="" onChoose={async () => {}} />);
    expect(all('button').map(({ textContent }) => textContent)).toEqual(['On this page', 'Everywhere']);
  });

  it('offers no page where it has no address to be known by', () => {
    show(<NotThis name="brook" page="" host="" onChoose={async () => {}} />);
    expect(all('button').map(({ textContent }) => textContent)).toEqual(['Everywhere']);
  });

  it('says so where the decision could not be kept', async () => {
    show(<NotThis name="brook" page={page} host="" onChoose={() => Promise.reject(new RuleNotSavedError('full'))} />);
    find('summary').click();
    control('Everywhere').click();
    await eventuallySays('Your decision was not saved.');
  });
});

describe('the switches of an entry', () => {
  const switches = () => all('[role="switch"]') as HTMLInputElement[];
  const inDoubt = async () => ['the brook', 'Ameles'];
  const showSwitches = (store: MemoryRules) => show(<AlwaysMark entity={lethe} store={store} namesInDoubt={inDoubt} />);

  it('are there for each name that needs a fitting page, on where the reader wants it marked', async () => {
    showSwitches(new MemoryRules([always('The Brook')]));
    await eventually(() => expect(switches().map(({ checked }) => checked)).toEqual([true, false]));
    expect(all('li').map(({ textContent }) => textContent)).toEqual(['the brook', 'Ameles']);
  });

  it('keep the decision and take it back', async () => {
    const store = new MemoryRules();
    showSwitches(store);
    await eventually(() => expect(switches()).toHaveLength(2));
    switches()[1]?.click();
    await eventually(() => expect(store.rules).toEqual([always('Ameles')]));
    await eventually(() => expect(switches()[1]?.checked).toBe(true));
    switches()[1]?.click();
    await eventually(() => expect(store.rules).toEqual([]));
  });

  it('are not there where no name is in doubt', async () => {
    const namesInDoubt = vi.fn(async () => []);
    const root = show(<AlwaysMark entity={lethe} store={new MemoryRules()} namesInDoubt={namesInDoubt} />);
    await eventually(() => expect(namesInDoubt).toHaveBeenCalled());
    expect(root.textContent).toBe('');
  });

  it('stay as they are, and say why, where no more can be kept', async () => {
    const store = new MemoryRules(Array.from({ length: MOST_RULES }, (_, index) => always(`name ${index}`)));
    showSwitches(store);
    await eventually(() => expect(switches()).toHaveLength(2));
    find('summary').click();
    switches()[0]?.click();
    await eventuallySays('No more decisions about names can be kept.');
    expect(switches()[0]?.checked).toBe(false);
    expect(store.rules).toHaveLength(MOST_RULES);
  });
});

describe('the list of decisions', () => {
  const rules = [
    always('Ameles'),
    not({ kind: 'page', address: page }),
    not({ kind: 'site', host: 'news.example' }),
    not({ kind: 'everywhere' }),
  ];
  const lines = () => all('[data-rule] > span').map(({ textContent }) => textContent);

  it('says each with its place, the newest first', async () => {
    show(<RuleList store={new MemoryRules(rules)} names={names} />);
    await eventually(() =>
      expect(lines()).toEqual([
        '“brook” does not mean the entry “River Lethe”on every page',
        '“brook” does not mean the entry “River Lethe”on news.example',
        '“brook” does not mean the entry “River Lethe”on the page news.example/a?id=7',
        '“Ameles” always means the entry “River Lethe”on every page',
      ]),
    );
  });

  it('undoes each, and keeps the focus in the list', async () => {
    const store = new MemoryRules(rules);
    show(<RuleList store={store} names={names} />);
    await eventually(() => expect(lines()).toHaveLength(4));
    control('Undo: “brook” does not mean the entry “River Lethe”, on news.example').click();
    await eventually(() => expect(store.rules).toEqual(rules.filter((rule) => rule !== rules[2])));
    await eventually(() =>
      expect(document.activeElement).toBe(
        control('Undo: “brook” does not mean the entry “River Lethe”, on the page news.example/a?id=7'),
      ),
    );
    for (const left of [2, 1, 0]) {
      all('[data-rule] button').at(-1)?.click();
      await eventually(() => expect(lines()).toHaveLength(left));
    }
    await eventually(() => expect(document.activeElement).toBe(find('h2')));
    expect(find('.rules').textContent).toContain('Nothing.');
  });

  it('goes by the id where the corpus has no such entity any more', async () => {
    show(<RuleList store={new MemoryRules([{ kind: 'always', entity: 'styx', name: 'Stix' }])} names={names} />);
    await eventually(() => expect(lines()).toEqual(['“Stix” always means the entry “styx”on every page']));
  });
});
