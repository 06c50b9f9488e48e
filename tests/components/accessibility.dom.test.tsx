import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AlwaysMark } from '../../components/AlwaysMark';
import { CorpusFacts } from '../../components/CorpusFacts';
import { EntityCard } from '../../components/EntityCard';
import { EntityList } from '../../components/EntityList';
import { EntryView } from '../../components/EntryView';
import { groupByKind } from '../../components/grouping';
import { KeyList } from '../../components/KeyList';
import { ListSection } from '../../components/ListSection';
import { MarkingSwitches } from '../../components/MarkingSwitches';
import { NoteEditor } from '../../components/NoteEditor';
import { Notice } from '../../components/Notice';
import { NotThis } from '../../components/NotThis';
import { PageBar } from '../../components/PageBar';
import { Privacy } from '../../components/Privacy';
import { RuleList } from '../../components/RuleList';
import { SearchField } from '../../components/SearchField';
import { SettingsForm } from '../../components/SettingsForm';
import { UndoToast } from '../../components/UndoToast';
import type { ReaderRule } from '../../data/reader-rules';
import { DEFAULT_SETTINGS } from '../../data/settings';
import { MemoryNotes } from './memory-notes';
import { MemoryRules } from './memory-rules';
import { entityOf, entryOf, glossaryOf } from './sample-entry';
import { control, eventually, find, hide, show } from './show';

const nothing = vi.fn();
const glossary = glossaryOf([entityOf('lethe'), entityOf('charon', { kind: 'ferryman' })]);
const note = { id: 'n', entity: 'lethe', text: 'Gone', created: 1, updated: 1, deleted: null };
const always: ReaderRule = { kind: 'always', entity: 'lethe', name: 'Ameles' };
const lethe = entityOf('lethe');
const namesInDoubt = async () => ['Ameles'];
const editor = (
  <NoteEditor stored="A note" label="Your notes" drafts={new Map()} draftKey="n" onSave={async () => {}} onRemove={nothing} />
);

const COMPONENTS: Record<string, ComponentChild> = {
  'the card': (
    <EntityCard
      entry={entryOf()}
      published="2024-04"
      reasons={[{ kind: 'unambiguous', words: [] }]}
      takesFocus={false}
      onBack={nothing}
      onClose={nothing}
      onOpen={nothing}
      onOpenGlossary={nothing}
    >
      {editor}
    </EntityCard>
  ),
  'a whole entry': (
    <EntryView entry={entryOf()} onOpen={nothing}>
      {editor}
    </EntryView>
  ),
  'the glossary': (
    <>
      <PageBar title="Glossary" onBack={nothing} />
      <SearchField query="le" label="Search names" onQuery={nothing} />
      {groupByKind(glossary, 'en').map(({ kind, lines }) => (
        <ListSection key={kind.id} title={kind.label.en}>
          <EntityList lines={lines.map((line) => ({ ...line, count: 3, matched: 'Ameles' }))} onOpen={nothing} />
        </ListSection>
      ))}
      <MarkingSwitches settings={DEFAULT_SETTINGS} host="news.example" onChange={nothing} />
    </>
  ),
  'the settings': (
    <>
      <h1>Settings</h1>
      <SettingsForm settings={{ ...DEFAULT_SETTINGS, sitesOff: ['news.example'] }} onChange={nothing} />
      <KeyList keys={[{ name: 'next-mention', description: 'Next', shortcut: '' }]} />
      <CorpusFacts glossary={glossary} origin="package" notes={new MemoryNotes()} notesAvailable />
      <Privacy />
    </>
  ),
  'a failure and a way back': (
    <>
      <Notice code="storageFull">
        <button type="button" class="button">
          Try again
        </button>
      </Notice>
      <UndoToast removal={{ removed: note, failure: null, remove: nothing, undo: nothing, dismiss: nothing }} />
    </>
  ),
};

/** The page that these stand in brings its own language, title and headings. */
const RULES = { 'page-has-heading-one': { enabled: false }, region: { enabled: false }, 'document-title': { enabled: false } };

afterEach(hide);

async function violationsIn(root: HTMLElement) {
  document.documentElement.lang = 'en';
  const { violations } = await axe.run(root, { rules: RULES });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describe.each(Object.entries(COMPONENTS))('%s', (_name, component) => {
  it('gives assistive technology nothing to stumble over', async () => {
    expect(await violationsIn(show(component))).toEqual([]);
  });
});

describe('what the reader decides about names', () => {
  it('gives assistive technology nothing to stumble over, unfolded too', async () => {
    const store = new MemoryRules([always]);
    const root = show(
      <>
        <h1>Lethe</h1>
        <NotThis name="the brook" page="https://news.example/" host="news.example" onChoose={async () => {}} />
        <AlwaysMark entity={lethe} store={store} namesInDoubt={namesInDoubt} />
        <RuleList store={store} names={{}} />
      </>,
    );
    await eventually(() =>
      expect([control('Undo: “Ameles” always means the entry “lethe”, on every page'), find('[role="switch"]')]).toHaveLength(2),
    );
    for (const folded of root.querySelectorAll('details')) folded.open = true;
    expect(await violationsIn(root)).toEqual([]);
  });
});
