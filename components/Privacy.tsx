import { i18n } from '#i18n';

/** What happens to what the reader does: three sentences. */
export function Privacy() {
  return (
    <p>
      {i18n.t('privacy.first')} {i18n.t('privacy.second')} {i18n.t('privacy.third')}
    </p>
  );
}
