import './EntityCard.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Reason } from '../data/linking/types';
import type { Claim, Localized } from '../data/pack';
import type { Entry } from '../data/store/reader';
import { ClaimList } from './ClaimList';
import { ClaimsElsewhere } from './ClaimsElsewhere';
import { DateText } from './DateText';
import { EntityHeader } from './EntityHeader';
import { IconButton } from './IconButton';
import { RelatedList } from './RelatedList';
import { splitByPublication } from './since';
import { Timeline } from './Timeline';
import { Words } from './Words';
import { whyMarked } from './why-marked';

/** A card is read in passing: so many claims, events and relations are shown before the reader asks for all. */
export const AT_FIRST = { claims: 3, since: 2, related: 5 } as const;

export interface EntityCardProps {
  entry: Entry;
  /** ISO date on which the page was published, or null where it does not say. */
  published: string | null;
  /** Why the name was marked; empty for an entity reached from another card. */
  reasons: Reason[];
  takesFocus: boolean;
  /** Absent on the first card. */
  onBack?: (() => void) | undefined;
  onClose: () => void;
  onOpen: (entity: string) => void;
  onOpenGlossary: (entity: string) => void;
  /** What the reader can say against the mark; absent on a card reached from another. */
  objection?: ComponentChildren;
  /** The reader's notes. */
  children?: ComponentChildren;
}

/** What the popover shows: what matters first, the rest one press away. */
export function EntityCard(props: EntityCardProps) {
  const { entry, published, onOpen } = props;
  const [all, setAll] = useState(false);
  const { known, sinceClaims, sinceEvents } = splitByPublication(entry.claims, entry.events, published);
  const first = <T,>(items: T[], count: number) => (all ? items : items.slice(0, count));
  const isOwn = (claim: Claim) => claim.entity === entry.entity.id;
  const firstClaims = (claims: Claim[], count: number) => (all ? claims.filter(isOwn) : claims.slice(0, count));
  const elsewhere = all ? entry.claims.filter((claim) => !isOwn(claim)) : [];
  const shownFirst = Math.min(known.length, AT_FIRST.claims) + Math.min(sinceClaims.length, AT_FIRST.since);
  const hidden =
    entry.claims.length > shownFirst || entry.related.length > AT_FIRST.related || sinceEvents.length > AT_FIRST.since;
  const earlierEvents = entry.events.filter((event) => !sinceEvents.includes(event));

  return (
    <article class="card">
      <EntityHeader
        entry={entry}
        takesFocus={props.takesFocus}
        on={published}
        before={props.onBack && <IconButton icon="back" label={i18n.t('action.back')} onPress={props.onBack} />}
        after={<IconButton icon="close" label={i18n.t('action.close')} onPress={props.onClose} />}
      />
      <p class="card-summary">
        <Words text={entry.entity.summary} />
      </p>
      {known.length > 0 && <ClaimList claims={firstClaims(known, AT_FIRST.claims)} entry={entry} onOpen={onOpen} />}
      {published !== null && sinceClaims.length + sinceEvents.length > 0 && (
        <section class="card-since" aria-label={i18n.t('card.since')}>
          <h2 class="section-title">{i18n.t('card.since')}</h2>
          <p class="soft">
            {i18n.t('card.written')} <DateText date={published.slice(0, 10)} />
          </p>
          <ClaimList claims={firstClaims(sinceClaims, AT_FIRST.since)} entry={entry} onOpen={onOpen} />
          <Timeline events={first(sinceEvents, AT_FIRST.since)} entry={entry} onOpen={onOpen} brief={!all} />
        </section>
      )}
      {elsewhere.length > 0 && (
        <section aria-label={i18n.t('entry.elsewhere')}>
          <h2 class="section-title">{i18n.t('entry.elsewhere')}</h2>
          <ClaimsElsewhere claims={elsewhere} entry={entry} onOpen={onOpen} />
        </section>
      )}
      {all && earlierEvents.length > 0 && (
        <section aria-label={i18n.t('entry.timeline')}>
          <h2 class="section-title">{i18n.t('entry.timeline')}</h2>
          <Timeline events={earlierEvents} entry={entry} onOpen={onOpen} />
        </section>
      )}
      {entry.related.length > 0 && (
        <section aria-label={i18n.t('entry.related')}>
          <h2 class="section-title">{i18n.t('entry.related')}</h2>
          <RelatedList related={first(entry.related, AT_FIRST.related)} onOpen={onOpen} />
        </section>
      )}
      {(hidden || all) && (
        <button type="button" class="button card-all" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('card.fewer') : i18n.t('card.all', entry.claims.length)}
        </button>
      )}
      {props.children}
      <CardFoot {...props} />
    </article>
  );
}

function CardFoot({ entry, reasons, objection, onOpenGlossary }: EntityCardProps) {
  const why = whyMarked(reasons);
  const { mistakenFor } = entry.entity;
  const isInContext = reasons.some(({ kind }) => kind === 'near' || kind === 'topic' || kind === 'full-name');
  return (
    <footer class="card-foot soft">
      {why !== null && (
        <p class="card-why">
          {why}
          {mistakenFor !== null && isInContext && <NotThat what={mistakenFor} />}
        </p>
      )}
      {objection}
      <p>
        <button type="button" class="link" onClick={() => onOpenGlossary(entry.entity.id)}>
          {i18n.t('card.openGlossary')}
        </button>
      </p>
      <p class="card-ends">
        {i18n.t('card.ends')} <DateText date={entry.ends} />
      </p>
    </footer>
  );
}

/** Stands for what the sentence is about, until it is cut there. */
const WHAT = '\uE000';

/** "Not the motorway in England.": the sentence is the page's, what stands in it the corpus'. */
function NotThat({ what }: { what: Localized }) {
  const [before = '', after = ''] = i18n.t('why.not', [WHAT]).split(WHAT);
  return (
    <span>
      {' '}
      {before}
      <Words text={what} />
      {after}
    </span>
  );
}
