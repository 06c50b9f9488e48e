import './ClaimsElsewhere.css';
import type { Claim } from '../data/pack';
import type { Entry } from '../data/store/reader';
import { ClaimList } from './ClaimList';
import { Words } from './Words';

export interface ClaimsElsewhereProps {
  /** Claims of which other entities are the subject. */
  claims: Claim[];
  entry: Entry;
  onOpen: (entity: string) => void;
}

/** Claims about others that concern this entity, folded away under each of those others, the most frequent first. */
export function ClaimsElsewhere({ claims, entry, onOpen }: ClaimsElsewhereProps) {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) groups.set(claim.entity, [...(groups.get(claim.entity) ?? []), claim]);
  const ordered = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return (
    <div class="elsewhere">
      {ordered.map(([subject, own]) => (
        <details key={subject} data-subject={subject}>
          <summary>
            <Words text={entry.names[subject] ?? { en: subject }} /> <span class="elsewhere-count">{own.length}</span>
          </summary>
          <ClaimList claims={own} entry={entry} onOpen={onOpen} />
        </details>
      ))}
    </div>
  );
}
