import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { EntryPane } from '../../components/EntryPane';
import { failureOf } from '../../components/failure';
import { IconButton } from '../../components/IconButton';
import { TextLanguage, textLanguage } from '../../components/localized';
import { MarkingSwitches } from '../../components/MarkingSwitches';
import { NotesOf } from '../../components/NotesOf';
import { NotesOverview } from '../../components/NotesOverview';
import { Notice } from '../../components/Notice';
import { PageBar } from '../../components/PageBar';
import { UndoToast } from '../../components/UndoToast';
import { useKeyDown } from '../../components/useKeyDown';
import { useLoaded } from '../../components/useLoaded';
import { useNoteRemoval } from '../../components/useNoteRemoval';
import { type SettingsStore, useSettings } from '../../components/useSettings';
import { type PageOfTab, showOnPage } from '../../data/page-of-tab';
import { namesInDoubt, rulesStore } from '../../data/reader-rules-item';
import type { Settings } from '../../data/settings';
import { loadSettings, saveSettings, watchSettings } from '../../data/settings-item';
import { openStores, type Stores } from '../../data/store/open';
import type { Glossary } from '../../data/store/reader';
import { ListPage } from './ListPage';
import { askPageInFront } from './page-in-front';
import { useRoute, type View } from './route';
import { useSearch } from './useSearch';

const settingsStore: SettingsStore = { load: loadSettings, save: saveSettings, watch: watchSettings };
const rules = { store: rulesStore, namesInDoubt };
const drafts = new Map<string, string>();

interface Opened {
  stores: Stores;
  glossary: Glossary;
}

async function open(): Promise<Opened> {
  const stores = await openStores();
  return { stores, glossary: await stores.corpus.glossary() };
}

/** The glossary, in the toolbar's popup or in a tab. */
export function App() {
  const opened = useLoaded(open, 'glossary');
  const front = useLoaded(askPageInFront, 'page');
  const settings = useSettings(settingsStore);
  if (opened.state === 'failed') return <Notice code={failureOf(opened.error, 'corpusDamaged')} />;
  if (opened.state === 'loading' || !settings) return null;
  return (
    <TextLanguage.Provider value={textLanguage(settings.language, i18n.t('locale'))}>
      <GlossaryPage {...opened.value} settings={settings} front={front.state === 'ready' ? front.value : null} />
    </TextLanguage.Provider>
  );
}

function GlossaryPage({ stores, glossary, settings, front }: Opened & { settings: Settings; front: PageOfTab | null }) {
  const { view, ...route } = useRoute();
  const search = useSearch(glossary.entities);
  const [query, setQuery] = useState('');
  const [pressed, setPressed] = useState<string | null>(null);
  const removal = useNoteRemoval(stores.notes);
  const names = useMemo(() => Object.fromEntries(glossary.entities.map(({ id, name }) => [id, name])), [glossary]);
  const go = (next: View) => {
    removal.dismiss();
    route.go(next);
  };
  const back = () => {
    removal.dismiss();
    route.back();
  };
  const openEntity = (id: string) => go({ page: 'entity', id });
  const notes = { store: stores.notes, available: stores.notesAvailable, drafts, onRemove: removal.remove };

  useKeyDown((event) => {
    if (event.key !== 'Escape') return;
    if (view.page === 'list' && query === '') return;
    // The browser would close the whole popup.
    event.preventDefault();
    if (view.page === 'list') setQuery('');
    else back();
  });

  return (
    <div class="glossary">
      <PageBar title={titleOf(view.page)} onBack={view.page === 'list' ? undefined : back}>
        {view.page === 'list' && (
          <>
            <IconButton icon="note" label={i18n.t('glossary.notes')} onPress={() => go({ page: 'notes' })} />
            <IconButton
              icon="settings"
              label={i18n.t('glossary.settings')}
              onPress={() => void browser.runtime.openOptionsPage()}
            />
          </>
        )}
      </PageBar>
      {view.page === 'list' && (
        <ListPage
          glossary={glossary}
          front={front}
          marking={settings.marking && !settings.sitesOff.includes(front?.report?.host ?? '')}
          query={query}
          search={search}
          returnTo={pressed}
          onQuery={setQuery}
          onOpen={(id) => {
            setPressed(id);
            openEntity(id);
          }}
          onShow={(id) => {
            if (front?.tab != null) void showOnPage(front.tab, id);
          }}
        />
      )}
      {view.page !== 'list' && (
        <main key={location.hash} class="glossary-page">
          {view.page === 'entity' ? (
            <EntryPane id={view.id} corpus={stores.corpus} rules={rules} onOpen={openEntity}>
              <NotesOf entity={view.id} {...notes} />
            </EntryPane>
          ) : (
            <div class="glossary-notes">
              <NotesOverview names={names} onOpen={openEntity} {...notes} />
            </div>
          )}
        </main>
      )}
      {view.page !== 'list' && <UndoToast removal={removal} />}
      {view.page === 'list' && (
        <footer class="glossary-switches">
          <MarkingSwitches
            settings={settings}
            host={front?.report?.host ?? ''}
            onChange={(change) => void saveSettings(change)}
          />
        </footer>
      )}
    </div>
  );
}

function titleOf(page: 'list' | 'notes' | 'entity') {
  return page === 'notes' ? i18n.t('glossary.notes') : i18n.t('glossary.title');
}
