import './EntryView.css';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Entry } from '../data/store/reader';
import { ClaimList } from './ClaimList';
import { ClaimsElsewhere } from './ClaimsElsewhere';
import { DateText } from './DateText';
import { EntityHeader } from './EntityHeader';
import { NamingList } from './NamingList';
import { otherNames } from './other-names';
import { RelatedList } from './RelatedList';
import { RoleList } from './RoleList';
import { Timeline } from './Timeline';
import { Words } from './Words';

/** Names are for finding, not for reading: so many are shown before the reader asks for all. */
const NAMES_AT_FIRST = 6;

export interface EntryViewProps {
  entry: Entry;
  onOpen: (entity: string) => void;
  /** What the reader can decide about its names. */
  naming?: ComponentChildren;
  /** The reader's notes, shown before what is long. */
  children?: ComponentChildren;
}

/** The whole of what the corpus knows of one entity. */
export function EntryView({ entry, onOpen, naming, children }: EntryViewProps) {
  const { entity } = entry;
  const own = entry.claims.filter((claim) => claim.entity === entity.id);
  const elsewhere = entry.claims.filter((claim) => claim.entity !== entity.id);
  return (
    <article class="entry">
      <EntityHeader entry={entry} takesFocus on={null} />
      <p class="entry-summary">
        <Words text={entity.summary} />
      </p>
      <AlsoCalled entry={entry} />
      {naming}
      {children}
      <Part title={i18n.t('entry.roles')} shown={entity.roles.length > 0}>
        <RoleList roles={entity.roles} sources={entry.sources} />
      </Part>
      <Part title={i18n.t('entry.claims', own.length)} shown={own.length > 0}>
        <ClaimList claims={own} entry={entry} onOpen={onOpen} />
      </Part>
      <Part title={i18n.t('entry.elsewhere')} shown={elsewhere.length > 0}>
        <ClaimsElsewhere claims={elsewhere} entry={entry} onOpen={onOpen} />
      </Part>
      <Part title={i18n.t('entry.called')} shown={entity.called.length > 0}>
        <NamingList called={entity.called} entry={entry} onOpen={onOpen} />
      </Part>
      <Part title={i18n.t('entry.timeline')} shown={entry.events.length > 0}>
        <Timeline events={entry.events} entry={entry} onOpen={onOpen} />
      </Part>
      <Part title={i18n.t('entry.related')} shown={entry.related.length > 0}>
        <RelatedList related={entry.related} onOpen={onOpen} />
      </Part>
      <p class="soft">
        {i18n.t('card.ends')} <DateText date={entry.ends} />
      </p>
    </article>
  );
}

function Part({ title, shown, children }: { title: string; shown: boolean; children: ComponentChildren }) {
  if (!shown) return null;
  return (
    <section aria-label={title}>
      <h2 class="section-title">{title}</h2>
      {children}
    </section>
  );
}

function AlsoCalled({ entry: { entity } }: { entry: Entry }) {
  const others = otherNames(entity);
  const more = others.slice(NAMES_AT_FIRST);
  if (others.length === 0) return null;
  return (
    <div class="soft">
      <p>
        {i18n.t('entry.alsoCalled')} {others.slice(0, NAMES_AT_FIRST).join(' · ')}
      </p>
      {more.length > 0 && (
        <details>
          <summary>{i18n.t('entry.moreNames', more.length)}</summary>
          <p>{more.join(' · ')}</p>
        </details>
      )}
    </div>
  );
}
