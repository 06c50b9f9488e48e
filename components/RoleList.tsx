import './origin.css';
import type { Role } from '../data/pack';
import type { Entry } from '../data/store/reader';
import { Period } from './Period';
import { SourceLinks } from './SourceLinks';
import { Words } from './Words';

/** The offices of a person with their time, the newest first. */
export function RoleList({ roles, sources }: { roles: Role[]; sources: Entry['sources'] }) {
  return (
    <ul class="statements roles">
      {roles.toReversed().map((role) => (
        <li key={`${role.since} ${role.title.en}`}>
          <Words text={role.title} />
          <span class="origin">
            <span>
              <Period since={role.since} until={role.until} />
            </span>
            <SourceLinks citations={role.citations} sources={sources} />
          </span>
        </li>
      ))}
    </ul>
  );
}
