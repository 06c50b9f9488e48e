import './RuleList.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Localized } from '../data/pack';
import type { ReaderRule } from '../data/reader-rules';
import { useWording } from './localized';
import { Notice } from './Notice';
import { type RulesStore, useReaderRules } from './useReaderRules';

export interface RuleListProps {
  store: RulesStore;
  /** Display names of entities, by id. */
  names: Record<string, Localized>;
}

/** Everything that the reader decided about names, the newest first, each with a way to undo it. */
export function RuleList({ store, names }: RuleListProps) {
  const { rules, failure, remove } = useReaderRules(store);
  const wording = useWording();
  const section = useRef<HTMLElement>(null);
  const undone = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (undone.current === null) return;
    // The button that undid is gone with its line; the next one has moved into its place.
    const buttons = section.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(undone.current, buttons.length - 1)] ?? section.current?.querySelector('h2'))?.focus();
    undone.current = null;
  }, [rules]);

  if (rules === null) return null;
  return (
    <section class="rules" ref={section}>
      <h2 tabIndex={-1}>{i18n.t('rule.title')}</h2>
      {failure !== null && <Notice code={failure} />}
      {rules.length === 0 && <p class="soft">{i18n.t('rule.none')}</p>}
      <ul>
        {rules.toReversed().map((rule, index) => {
          const entity = wording(names[rule.entity] ?? { en: rule.entity });
          const sentence = i18n.t(`rule.${rule.kind}`, [rule.name, entity]);
          return (
            <li key={JSON.stringify(rule)} data-rule={rule.kind}>
              <span>
                {sentence}
                <span class="rule-where">{whereOf(rule)}</span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={i18n.t('rule.undoThis', [`${sentence}, ${whereOf(rule)}`])}
                onClick={() => {
                  undone.current = index;
                  void remove(rule);
                }}
              >
                {i18n.t('rule.undo')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function whereOf(rule: ReaderRule): string {
  const scope = rule.kind === 'not' ? rule.scope : null;
  if (scope?.kind === 'page') return i18n.t('rule.onPage', [scope.address.replace(/^https?:\/\//, '')]);
  if (scope?.kind === 'site') return i18n.t('rule.onSite', [scope.host]);
  return i18n.t('rule.everywhere');
}
