import './NamingList.css';
import './origin.css';
import { i18n } from '#i18n';
import type { Naming } from '../data/pack';
import type { Entry } from '../data/store/reader';
import { DateText } from './DateText';
import { PartyNames } from './PartyNames';
import { SourceLinks } from './SourceLinks';
import { Words } from './Words';

export interface NamingListProps {
  called: Naming[];
  entry: Pick<Entry, 'names' | 'sources'>;
  onOpen: (entity: string) => void;
}

/** What others call an entity: each word beside those whose word it is, so that none of them looks like ours. */
export function NamingList({ called, entry, onOpen }: NamingListProps) {
  return (
    <ul class="statements namings">
      {called.map((naming) => (
        <li key={`${naming.stated} ${naming.words.en}`}>
          <span class="naming-words">
            {i18n.t('naming.open')}
            <Words text={naming.words} />
            {i18n.t('naming.close')}
          </span>{' '}
          <PartyNames parties={naming.by} names={entry.names} onOpen={onOpen} />
          <span class="origin">
            <DateText date={naming.stated} />
            <SourceLinks citations={naming.citations} sources={entry.sources} />
          </span>
        </li>
      ))}
    </ul>
  );
}
