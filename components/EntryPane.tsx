import './EntryPane.css';
import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CorpusReader } from '../data/store/reader';
import { AlwaysMark, type AlwaysMarkProps } from './AlwaysMark';
import { EntryView } from './EntryView';
import { failureOf } from './failure';
import { Notice } from './Notice';
import { useLoaded } from './useLoaded';

export interface EntryPaneProps {
  id: string;
  corpus: CorpusReader;
  onOpen: (entity: string) => void;
  /** What the reader decided about names, and where such a decision can be asked for. */
  rules: Omit<AlwaysMarkProps, 'entity'>;
  /** The reader's notes on it. */
  children?: ComponentChildren;
}

/** The entry of an id, once it is read; a plain line where there is none. */
export function EntryPane({ id, corpus, onOpen, rules, children }: EntryPaneProps) {
  const entry = useLoaded(
    useCallback((wanted: string) => corpus.entry(wanted), [corpus]),
    id,
  );
  if (entry.state === 'loading') return null;
  if (entry.state === 'failed') {
    return (
      <div class="entry-pane-problem">
        <Notice code={failureOf(entry.error, 'corpusDamaged')} />
      </div>
    );
  }
  if (entry.value === null) return <p class="entry-pane-problem">{i18n.t('card.missing')}</p>;
  return (
    <EntryView entry={entry.value} onOpen={onOpen} naming={<AlwaysMark entity={entry.value.entity} {...rules} />}>
      {children}
    </EntryView>
  );
}
