import './EntityHeader.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../data/store/reader';
import { KindLabel } from './KindLabel';
import { Period } from './Period';
import { roleOn } from './roles';
import { Words } from './Words';

export interface EntityHeaderProps {
  entry: Entry;
  /** Takes the focus when the entity changes, so that reading goes on from its name. */
  takesFocus: boolean;
  /** ISO date on which a person's office is looked up; null for the day on which the corpus ends. */
  on: string | null;
  /** What can be done, before and after the kind. */
  before?: ComponentChildren;
  after?: ComponentChildren;
}

/** Kind, name and title of an entity; for a person the office held at the time. */
export function EntityHeader({ entry, takesFocus, on, before, after }: EntityHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { entity, kind } = entry;
  const role = roleOn(entity.roles, on ?? entry.ends);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, entity.id]);
  return (
    <header class="entity-header" data-entity={entity.id}>
      <div class="entity-tools">
        {before}
        <KindLabel kind={kind} />
        {after}
      </div>
      <h1 ref={heading} tabIndex={-1}>
        <Words text={entity.name} />
      </h1>
      {role !== null && (
        <p class="entity-title">
          <Words text={role.title} />{' '}
          <span class="entity-period">
            <Period since={role.since} until={role.until} />
          </span>
        </p>
      )}
      {role === null && entity.title !== null && (
        <p class="entity-title">
          <Words text={entity.title} />
        </p>
      )}
    </header>
  );
}
