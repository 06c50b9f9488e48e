import { i18n } from '#i18n';
import { DateText } from './DateText';

/** A time of which one end may be open or unknown: "since 2019", "until May 2021", "2019–2024". */
export function Period({ since, until }: { since: string | null; until: string | null }) {
  if (since !== null && until !== null) return <DateText date={since} until={until} />;
  if (since !== null)
    return (
      <>
        {i18n.t('relation.since')} <DateText date={since} />
      </>
    );
  if (until === null) return null;
  return (
    <>
      {i18n.t('relation.until')} <DateText date={until} />
    </>
  );
}
