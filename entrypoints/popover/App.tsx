import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { failureOf } from '../../components/failure';
import { TextLanguage, textLanguage } from '../../components/localized';
import { Notice } from '../../components/Notice';
import { useKeyDown } from '../../components/useKeyDown';
import { useLoaded } from '../../components/useLoaded';
import { type SettingsStore, useSettings } from '../../components/useSettings';
import { loadSettings, saveSettings, watchSettings } from '../../data/settings-item';
import { openStores } from '../../data/store/open';
import { isOurFrame, reportClose, reportHeight } from './host-page';
import { readRequest } from './request';
import { Trail } from './Trail';

const settingsStore: SettingsStore = { load: loadSettings, save: saveSettings, watch: watchSettings };

/** The popover: nothing at all until the page's content script says that the frame is ours, then one card after another. */
export function App() {
  const request = useRequest();
  const nonce = request?.nonce ?? '';
  const ours = useLoaded(isOurFrame, nonce);
  const stores = useLoaded(openStoresOnce, 'stores');
  const settings = useSettings(settingsStore);
  useKeyDown(({ key }) => {
    if (key === 'Escape') void reportClose(nonce);
  });

  if (!request || ours.state !== 'ready' || !ours.value || !settings) return null;
  if (stores.state === 'failed') return <Notice code={failureOf(stores.error, 'corpusDamaged')} />;
  if (stores.state === 'loading') return null;
  return (
    <TextLanguage.Provider value={textLanguage(settings.language, i18n.t('locale'))}>
      <Trail
        key={request.turn}
        request={request}
        stores={stores.value}
        onHeight={(height) => void reportHeight(nonce, height)}
        onClose={() => void reportClose(nonce)}
        onOpenGlossary={openGlossary}
      />
    </TextLanguage.Provider>
  );
}

const openStoresOnce = () => openStores();

function openGlossary(entity: string) {
  void browser.tabs.create({ url: browser.runtime.getURL(`/popup.html#/entity/${entity}`) });
}

function useRequest() {
  const [request, setRequest] = useState(() => readRequest(location.hash));
  useEffect(() => {
    const read = () => setRequest(readRequest(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return request;
}
