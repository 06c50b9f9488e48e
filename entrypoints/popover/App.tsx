import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureOf } from '../../components/failure';
import { TextLanguage, textLanguage } from '../../components/localized';
import { Notice } from '../../components/Notice';
import { useKeyDown } from '../../components/useKeyDown';
import { useLoaded } from '../../components/useLoaded';
import { type SettingsStore, useSettings } from '../../components/useSettings';
import { sendMessage } from '../../data/messages';
import { notRule } from '../../data/reader-rules';
import { rulesStore } from '../../data/reader-rules-item';
import { loadSettings, saveSettings, watchSettings } from '../../data/settings-item';
import { openStores } from '../../data/store/open';
import { isOurFrame, reportClose, reportHeight, reportNotThis, reportPointer } from './host-page';
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
  usePointerReport(ours.state === 'ready' && ours.value ? nonce : '');
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
        onNotThis={async (where) => {
          await rulesStore.add(notRule(request.entity, request.name, where, request.page));
          await reportNotThis(nonce);
        }}
        onOpenGlossary={(entity) => void sendMessage('openEntry', entity)}
      />
    </TextLanguage.Provider>
  );
}

const openStoresOnce = () => openStores();

/** Tells the page around the frame whether the pointer is on the card; the page alone does not always hear of it. */
function usePointerReport(nonce: string) {
  useEffect(() => {
    if (!nonce) return;
    const over = () => void reportPointer(nonce, true);
    const left = () => void reportPointer(nonce, false);
    document.documentElement.addEventListener('pointerenter', over);
    document.documentElement.addEventListener('pointerleave', left);
    return () => {
      document.documentElement.removeEventListener('pointerenter', over);
      document.documentElement.removeEventListener('pointerleave', left);
    };
  }, [nonce]);
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
