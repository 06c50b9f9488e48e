import { Fragment } from 'preact';
import type { Localized, Party } from '../data/pack';
import { EntityLink } from './EntityLink';
import { Words } from './Words';

export interface PartyNamesProps {
  parties: Party[];
  /** Display names of entities, by id. */
  names: Record<string, Localized>;
  onOpen: (entity: string) => void;
}

/** Who says or denies something; those that the corpus knows lead to their own entry. */
export function PartyNames({ parties, names, onOpen }: PartyNamesProps) {
  return (
    <>
      {parties.map((party, index) => (
        <Fragment key={'entity' in party ? party.entity : party.label.en}>
          {index > 0 && ', '}
          <PartyName party={party} names={names} onOpen={onOpen} />
        </Fragment>
      ))}
    </>
  );
}

function PartyName({ party, names, onOpen }: Omit<PartyNamesProps, 'parties'> & { party: Party }) {
  if ('label' in party) return <Words text={party.label} />;
  return <EntityLink id={party.entity} name={names[party.entity] ?? { en: party.entity }} onOpen={onOpen} />;
}
