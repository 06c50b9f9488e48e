import './ClaimList.css';
import type { Claim } from '../data/pack';
import type { Entry } from '../data/store/reader';
import { ClaimItem } from './ClaimItem';

/** Claims in the order given. */
export function ClaimList({ claims, entry, onOpen }: { claims: Claim[]; entry: Entry; onOpen: (entity: string) => void }) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimItem claim={claim} entry={entry} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}
