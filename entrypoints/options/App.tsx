import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { CorpusFacts } from '../../components/CorpusFacts';
import { failureOf } from '../../components/failure';
import { KeyList } from '../../components/KeyList';
import { TextLanguage, textLanguage } from '../../components/localized';
import { Notice } from '../../components/Notice';
import { Privacy } from '../../components/Privacy';
import { RuleList } from '../../components/RuleList';
import { SettingsForm } from '../../components/SettingsForm';
import { useLoaded } from '../../components/useLoaded';
import { type SettingsStore, useSettings } from '../../components/useSettings';
import { rulesStore } from '../../data/reader-rules-item';
import { loadSettings, saveSettings, watchSettings } from '../../data/settings-item';
import { openStores, type Stores } from '../../data/store/open';
import type { Glossary } from '../../data/store/reader';

const settingsStore: SettingsStore = { load: loadSettings, save: saveSettings, watch: watchSettings };

async function open(): Promise<{ stores: Stores; glossary: Glossary }> {
  const stores = await openStores();
  return { stores, glossary: await stores.corpus.glossary() };
}

const namesOf = ({ entities }: Glossary) => Object.fromEntries(entities.map(({ id, name }) => [id, name]));

const askKeys = () => browser.commands.getAll();

/** Everything that the reader can choose, and what is stored. */
export function App() {
  const settings = useSettings(settingsStore);
  const opened = useLoaded(open, 'stores');
  const keys = useLoaded(askKeys, 'keys');
  if (!settings) return null;
  return (
    <TextLanguage.Provider value={textLanguage(settings.language, i18n.t('locale'))}>
      <main class="options">
        <h1>{i18n.t('options.title')}</h1>
        <SettingsForm settings={settings} onChange={(change) => void saveSettings(change)} />
        {opened.state !== 'loading' && (
          <RuleList store={rulesStore} names={opened.state === 'ready' ? namesOf(opened.value.glossary) : {}} />
        )}
        <section>
          <h2>{i18n.t('options.keyboard')}</h2>
          {keys.state === 'ready' && <KeyList keys={keys.value} />}
          <p class="soft">{i18n.t('options.keyboardHint')}</p>
        </section>
        <section>
          <h2>{i18n.t('options.stored')}</h2>
          {opened.state === 'failed' && <Notice code={failureOf(opened.error, 'corpusDamaged')} />}
          {opened.state === 'ready' && (
            <CorpusFacts
              glossary={opened.value.glossary}
              origin={opened.value.stores.corpus.origin}
              notes={opened.value.stores.notes}
              notesAvailable={opened.value.stores.notesAvailable}
            />
          )}
        </section>
        <section>
          <h2>{i18n.t('privacy.title')}</h2>
          <Privacy />
        </section>
      </main>
    </TextLanguage.Provider>
  );
}
