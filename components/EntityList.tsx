import './EntityList.css';
import { i18n } from '#i18n';
import type { EntityLine } from './grouping';
import { Words } from './Words';

export interface EntityListProps {
  lines: EntityLine[];
  onOpen: (entity: string) => void;
}

/** Entities as lines to press, each with what it is and, on a page, how often it occurs. */
export function EntityList({ lines, onOpen }: EntityListProps) {
  return (
    <ul class="entity-list">
      {lines.map((line) => (
        <li key={line.entity.id}>
          <Line line={line} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line: { entity, kind, count, matched }, onOpen }: { line: EntityLine; onOpen: (entity: string) => void }) {
  return (
    <button type="button" class="entity-line" data-line data-opens={entity.id} onClick={() => onOpen(entity.id)}>
      <span class="entity-dot" data-family={kind.family} />
      <span class="entity-names">
        <span class="entity-name">
          <Words text={entity.name} /> {matched !== undefined && <span class="entity-matched">{matched}</span>}
        </span>
        <span class="entity-what">
          <Words text={entity.title ?? kind.label} />
        </span>
      </span>
      {count !== undefined && (
        <span class="entity-count" title={i18n.t('page.times', count)}>
          <span aria-hidden="true">{count}</span>
          <span class="unseen">{i18n.t('page.times', count)}</span>
        </span>
      )}
    </button>
  );
}
