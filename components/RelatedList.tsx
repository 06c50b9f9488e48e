import './RelatedList.css';
import { i18n } from '#i18n';
import type { Related } from '../data/store/reader';
import { EntityLink } from './EntityLink';
import { Period } from './Period';
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
            <span class="related-span">
              <Period since={relation.since} until={relation.until} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
