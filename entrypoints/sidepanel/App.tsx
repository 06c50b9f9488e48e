import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { moveByArrow } from '../../components/arrow-keys';
import { EntityList } from '../../components/EntityList';
import { EntryPane } from '../../components/EntryPane';
import { failureOf } from '../../components/failure';
import { groupByFamily, pageLines } from '../../components/grouping';
import { ListSection } from '../../components/ListSection';
import { TextLanguage, textLanguage } from '../../components/localized';
import { NotesOf } from '../../components/NotesOf';
import { Notice } from '../../components/Notice';
import { PageBar } from '../../components/PageBar';
import { PageLines } from '../../components/PageLines';
import { UndoToast } from '../../components/UndoToast';
import { useBackStack } from '../../components/useBackStack';
import { useKeyDown } from '../../components/useKeyDown';
import { useLoaded } from '../../components/useLoaded';
import { useNoteRemoval } from '../../components/useNoteRemoval';
import { type SettingsStore, useSettings } from '../../components/useSettings';
import { type PageOfTab, showOnPage } from '../../data/page-of-tab';
import { namesInDoubt, rulesStore } from '../../data/reader-rules-item';
import { loadSettings, saveSettings, watchSettings } from '../../data/settings-item';
import { openStores, type Stores } from '../../data/store/open';
import type { Glossary } from '../../data/store/reader';
import { useActivePage } from './active-page';

const settingsStore: SettingsStore = { load: loadSettings, save: saveSettings, watch: watchSettings };
const rules = { store: rulesStore, namesInDoubt };
const drafts = new Map<string, string>();

/** The start of the trail: the list of the page's names. */
const LIST = '';

async function open(): Promise<{ stores: Stores; glossary: Glossary }> {
  const stores = await openStores();
  return { stores, glossary: await stores.corpus.glossary() };
}

/** The names of the page beside it, each with its entry in place. */
export function App() {
  const opened = useLoaded(open, 'glossary');
  const settings = useSettings(settingsStore);
  const page = useActivePage();
  if (opened.state === 'failed') return <Notice code={failureOf(opened.error, 'corpusDamaged')} />;
  if (opened.state === 'loading' || !settings || !page) return null;
  return (
    <TextLanguage.Provider value={textLanguage(settings.language, i18n.t('locale'))}>
      <Panel {...opened.value} page={page} marking={settings.marking && !settings.sitesOff.includes(page.report?.host ?? '')} />
    </TextLanguage.Provider>
  );
}

function Panel({ stores, glossary, page, marking }: { stores: Stores; glossary: Glossary; page: PageOfTab; marking: boolean }) {
  const trail = useBackStack(LIST);
  const removal = useNoteRemoval(stores.notes);
  const cameBackFrom = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const left = cameBackFrom.current;
    cameBackFrom.current = null;
    if (left !== null) list.current?.querySelector<HTMLElement>(`[data-opens="${left}"]`)?.focus();
  }, [trail.current]);

  const openEntity = (id: string) => {
    removal.dismiss();
    trail.open(id);
  };
  const back = () => {
    cameBackFrom.current = trail.current;
    removal.dismiss();
    trail.back();
  };
  const openFromPage = (id: string) => {
    if (page.tab !== null) void showOnPage(page.tab, id);
    openEntity(id);
  };
  useKeyDown((event) => {
    if (event.key === 'Escape' && trail.previous !== null) back();
    else moveByArrow(event);
  });

  return (
    <div class="panel">
      <PageBar
        title={trail.current === LIST ? (page.report?.title ?? i18n.t('extName')) : i18n.t('page.here')}
        onBack={trail.previous === null ? undefined : back}
      />
      <main key={trail.current} class="panel-page">
        {trail.current === LIST ? (
          <div ref={list}>
            <Names glossary={glossary} page={page} marking={marking} onOpen={openFromPage} />
          </div>
        ) : (
          <EntryPane id={trail.current} corpus={stores.corpus} rules={rules} onOpen={openEntity}>
            <NotesOf
              entity={trail.current}
              store={stores.notes}
              available={stores.notesAvailable}
              drafts={drafts}
              onRemove={removal.remove}
            />
          </EntryPane>
        )}
      </main>
      <UndoToast removal={removal} />
    </div>
  );
}

function Names({
  glossary,
  page,
  marking,
  onOpen,
}: {
  glossary: Glossary;
  page: PageOfTab;
  marking: boolean;
  onOpen: (id: string) => void;
}) {
  const lines = pageLines(glossary, page.report?.entities ?? []);
  if (lines.length === 0) {
    return (
      <PageLines title="" lines={[]} state={page.report === null ? 'unreachable' : marking ? 'marked' : 'off'} onOpen={onOpen} />
    );
  }
  return (
    <>
      {groupByFamily(lines).map(({ family, lines: members }) => (
        <ListSection key={family} title={i18n.t(`family.${family}`)}>
          <EntityList lines={members} onOpen={onOpen} />
        </ListSection>
      ))}
    </>
  );
}
