import './RelatedList.css';
import { i18n } from '#i18n';
import type { Related } from '../data/store/reader';
import { DateText } from './DateText';
import { EntityLink } from './EntityLink';
import { Words } from './Words';

/** What the entity has to do with others; each leads on to the other's entry. */
export function RelatedList({ related, onOpen }: { related: Related[]; onOpen: (entity: string) => void }) {
  return (
    <ul class="related">
      {related.map(({ relation, type, other, outward }) => (
        <li key={relation.id}>
          <span class="related-how">
            <Words text={outward ? type.label : type.inverse} />
          </span>
          <span>
            <EntityLink id={other.id} name={other.name} onOpen={onOpen} />{' '}
            {relation.status !== 'agreed' && <span class="related-status">{i18n.t(`status.${relation.status}`)}</span>}{' '}
            <Span since={relation.since} until={relation.until} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Span({ since, until }: { since: string | null; until: string | null }) {
  if (since === null && until === null) return null;
  return (
    <span class="related-span">
      {since !== null && until !== null && <DateText date={since} until={until} />}
      {since !== null && until === null && (
        <>
          {i18n.t('relation.since')} <DateText date={since} />
        </>
      )}
      {since === null && until !== null && (
        <>
          {i18n.t('relation.until')} <DateText date={until} />
        </>
      )}
    </span>
  );
}
