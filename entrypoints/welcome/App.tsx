import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { KeyList } from '../../components/KeyList';
import { textLanguage, wordingOf } from '../../components/localized';
import { Privacy } from '../../components/Privacy';
import { useLoaded } from '../../components/useLoaded';
import { openStores } from '../../data/store/open';

const askKeys = () => browser.commands.getAll();
const askGlossary = async () => (await openStores()).corpus.glossary();

/** What a reader sees once, after installing. */
export function App() {
  const keys = useLoaded(askKeys, 'keys');
  const glossary = useLoaded(askGlossary, 'glossary');
  const title = glossary.state === 'ready' ? glossary.value.title : null;
  return (
    <main class="welcome">
      <p class="welcome-name">{i18n.t('extName')}</p>
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="welcome-what">{i18n.t('welcome.what')}</p>
      <section>
        <h2>{i18n.t('welcome.tryTitle')}</h2>
        <ol>
          <li>{i18n.t('welcome.tryRest')}</li>
          <li>
            {i18n.t('welcome.tryKeys')}
            {keys.state === 'ready' && <KeyList keys={keys.value} />}
          </li>
          <li>{i18n.t('welcome.tryToolbar')}</li>
        </ol>
        <p class="soft">{i18n.t('welcome.tabs')}</p>
      </section>
      {title !== null && (
        <section>
          <h2>{i18n.t('welcome.corpusTitle')}</h2>
          <p>{i18n.t('welcome.corpus', [wordingOf(title, textLanguage('auto', i18n.t('locale'))).words])}</p>
        </section>
      )}
      <section>
        <h2>{i18n.t('welcome.notesTitle')}</h2>
        <p>{i18n.t('welcome.notes')}</p>
      </section>
      <section>
        <h2>{i18n.t('privacy.title')}</h2>
        <Privacy />
      </section>
      <p class="welcome-onward">
        <a href="/popup.html">{i18n.t('welcome.openGlossary')}</a>
        <a href="/options.html">{i18n.t('welcome.openSettings')}</a>
      </p>
    </main>
  );
}
