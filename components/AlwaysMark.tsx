import './AlwaysMark.css';
import { i18n } from '#i18n';
import type { Entity } from '../data/pack';
import { alwaysMarks } from '../data/reader-rules';
import { Notice } from './Notice';
import { Switch } from './Switch';
import { useLoaded } from './useLoaded';
import { type RulesStore, useReaderRules } from './useReaderRules';

export interface AlwaysMarkProps {
  entity: Entity;
  store: RulesStore;
  /** The names of an entity that are not marked wherever they stand. Keep it the same function between renders. */
  namesInDoubt: (entity: Entity) => Promise<string[]>;
}

/** A switch for each name that needs a fitting page, to have it marked on every page. Nothing where no name does. */
export function AlwaysMark({ entity, store, namesInDoubt }: AlwaysMarkProps) {
  const names = useLoaded(namesInDoubt, entity);
  const { rules, failure, add, remove } = useReaderRules(store);
  if (rules === null || names.state !== 'ready' || names.value.length === 0) return null;
  const isAlways = alwaysMarks(rules);
  return (
    <details class="always-mark">
      <summary class="soft">{i18n.t('always.title')}</summary>
      <p class="soft">{i18n.t('always.hint')}</p>
      {failure !== null && <Notice code={failure} />}
      <ul aria-label={i18n.t('always.title')}>
        {names.value.map((name) => (
          <li key={name}>
            <Switch
              label={name}
              on={isAlways(entity.id, name)}
              onChange={(on) => void (on ? add : remove)({ kind: 'always', entity: entity.id, name })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
