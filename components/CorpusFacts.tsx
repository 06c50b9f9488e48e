import './CorpusFacts.css';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NotesStore } from '../data/store/notes';
import type { CorpusReader, Glossary } from '../data/store/reader';
import { DateText } from './DateText';
import { useWatched } from './useWatched';
import { Words } from './Words';

export interface CorpusFactsProps {
  glossary: Glossary;
  origin: CorpusReader['origin'];
  notes: NotesStore;
  notesAvailable: boolean;
}

/** So much of the hash tells one corpus from another by eye. */
const HASH_SHOWN = 12;

/** What is stored on this device, and from where it is read. */
export function CorpusFacts({ glossary, origin, notes, notesAvailable }: CorpusFactsProps) {
  const { entities, claims, events, relations, sources } = glossary.counts;
  const { value: written } = useWatched(useMemo(() => notes.watchAll(), [notes]));
  const inWords = (count: number) => count.toLocaleString(i18n.t('locale'));
  return (
    <dl class="facts">
      <dt>{i18n.t('options.corpus')}</dt>
      <dd>
        <Words text={glossary.title} />
      </dd>
      <dt>{i18n.t('options.until')}</dt>
      <dd>
        <DateText date={glossary.ends} />
      </dd>
      <dt>{i18n.t('options.contents')}</dt>
      <dd>
        {i18n.t('options.counts', [inWords(entities), inWords(claims), inWords(events), inWords(relations), inWords(sources)])}
      </dd>
      <dt>{i18n.t('options.hash')}</dt>
      <dd>
        <code title={glossary.hash}>{glossary.hash.slice(0, HASH_SHOWN)}</code>
      </dd>
      <dt>{i18n.t('options.origin')}</dt>
      <dd>{i18n.t(`options.${origin}`)}</dd>
      <dt>{i18n.t('options.notes')}</dt>
      <dd>
        {!notesAvailable && i18n.t('failure.storageMissing.what')}
        {notesAvailable && written !== undefined && i18n.t('options.noteCount', written.length)}
      </dd>
    </dl>
  );
}
