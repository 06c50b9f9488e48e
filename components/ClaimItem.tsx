import './ClaimItem.css';
import './origin.css';
import { i18n } from '#i18n';
import type { Claim, Party, Source } from '../data/pack';
import type { Entry } from '../data/store/reader';
import { DateText } from './DateText';
import { FigureLines } from './FigureLines';
import { PartyNames } from './PartyNames';
import { SourceLinks } from './SourceLinks';
import { Words } from './Words';

export interface ClaimItemProps {
  claim: Claim;
  entry: Pick<Entry, 'names' | 'sources' | 'figures'>;
  onOpen: (entity: string) => void;
}

/** One statement with its date, its sources, and how it stands: who says it comes before what is said. */
export function ClaimItem({ claim, entry, onOpen }: ClaimItemProps) {
  const { names, sources } = entry;
  const stated = statedApart(claim, sources);
  return (
    <div class="claim" data-status={claim.status} data-claim={claim.id}>
      <Standing claim={claim} entry={entry} onOpen={onOpen} />
      <p class="claim-text">
        <Words text={claim.text} />
      </p>
      {claim.status === 'contested' && <Sides claim={claim} names={names} onOpen={onOpen} />}
      {claim.figures.length > 0 && <FigureLines figures={claim.figures} entry={entry} onOpen={onOpen} />}
      <p class="origin">
        {claim.status === 'agreed' && <span>{i18n.t('claim.agreed')}</span>}
        <DateText date={claim.date} />
        {stated !== null && (
          <span>
            {i18n.t('claim.stated')} <DateText date={stated} />
          </span>
        )}
        <SourceLinks citations={claim.citations} sources={sources} />
      </p>
    </div>
  );
}

/** When it was said, unless that is the day it speaks of or the day of a source, which stands beside it anyway. */
function statedApart({ stated, date, citations }: Claim, sources: Record<string, Source>): string | null {
  const known = [date, ...citations.map(({ source }) => sources[source]?.date)];
  return stated === null || known.includes(stated) ? null : stated;
}

function Standing({ claim, entry, onOpen }: ClaimItemProps) {
  const { names, sources } = entry;
  if (claim.status === 'agreed') return null;
  if (claim.status === 'contested') return <p class="claim-standing">{i18n.t('claim.contested')}</p>;
  const reporters = claim.saidBy.length > 0 ? claim.saidBy : publishers(claim, sources);
  return (
    <p class="claim-standing">
      {i18n.t('claim.reportedBy')} <PartyNames parties={reporters} names={names} onOpen={onOpen} />
    </p>
  );
}

function publishers(claim: Claim, sources: Record<string, Source>): Party[] {
  const named = claim.citations.flatMap(({ source }) => sources[source]?.publisher ?? []);
  return [...new Set(named)].map((publisher) => ({ label: { en: publisher } }));
}

/** Both sides beside each other, alike in size and tone: the layout takes nobody's part. */
function Sides({ claim, names, onOpen }: Omit<ClaimItemProps, 'entry'> & { names: Entry['names'] }) {
  const sides = [
    { title: i18n.t('claim.saidBy'), parties: claim.saidBy },
    { title: i18n.t('claim.deniedBy'), parties: claim.deniedBy },
  ].filter(({ parties }) => parties.length > 0);
  return (
    <dl class="claim-sides">
      {sides.map(({ title, parties }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <PartyNames parties={parties} names={names} onOpen={onOpen} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
