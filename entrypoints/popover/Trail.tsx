import { useCallback, useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { EntityCard } from '../../components/EntityCard';
import { failureOf } from '../../components/failure';
import { NotesOf } from '../../components/NotesOf';
import { Notice } from '../../components/Notice';
import { NotThis } from '../../components/NotThis';
import { UndoToast } from '../../components/UndoToast';
import { useBackStack } from '../../components/useBackStack';
import { useLoaded } from '../../components/useLoaded';
import { useNoteRemoval } from '../../components/useNoteRemoval';
import { hostOf, type RuleScope } from '../../data/reader-rules';
import type { Stores } from '../../data/store/open';
import type { PopoverRequest } from './request';

/** Outlives the cards: a text that could not be saved is there again when its entity is. */
const drafts = new Map<string, string>();

export interface TrailProps {
  request: PopoverRequest;
  stores: Stores;
  /** In CSS pixels. */
  onHeight: (height: number) => void;
  onClose: () => void;
  onOpenGlossary: (entity: string) => void;
  /** The name of the mention means something else there. Rejects with a `BackstoryError` where that cannot be kept. */
  onNotThis: (where: RuleScope['kind']) => Promise<void>;
}

/** The card of the mention, and those that the reader moves on to from it, with a way back. */
export function Trail({ request, stores, onHeight, onClose, onOpenGlossary, onNotThis }: TrailProps) {
  const trail = useBackStack(request.entity);
  const removal = useNoteRemoval(stores.notes);
  const entry = useLoaded(
    useCallback((id: string) => stores.corpus.entry(id), [stores]),
    trail.current,
  );
  const cameBackFrom = useRef<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const settled = entry.state !== 'loading';
  useHeight(box, settled, onHeight);

  useEffect(() => {
    if (!settled) return;
    window.scrollTo(0, 0);
    // The way on is where the reader left off; it may have been folded away, and then the name has the focus.
    const left = cameBackFrom.current;
    if (left === null) return;
    const link = box.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(left)}"]`);
    (link ?? box.current?.querySelector('h1'))?.focus();
  }, [settled, trail.current]);

  if (entry.state === 'loading') return null;
  const first = trail.previous === null;
  const goOn = (id: string) => {
    cameBackFrom.current = null;
    removal.dismiss();
    trail.open(id);
  };
  const goBack = () => {
    removal.dismiss();
    cameBackFrom.current = trail.current;
    trail.back();
  };
  return (
    <div ref={box}>
      {entry.state === 'failed' && <Notice code={failureOf(entry.error, 'corpusDamaged')} />}
      {entry.state === 'ready' && entry.value === null && <p class="missing">{i18n.t('card.missing')}</p>}
      {entry.state === 'ready' && entry.value !== null && (
        <EntityCard
          key={trail.current}
          entry={entry.value}
          published={request.published}
          reasons={first ? request.reasons : []}
          takesFocus={(request.focus || !first) && cameBackFrom.current === null}
          onBack={first ? undefined : goBack}
          onClose={onClose}
          onOpen={goOn}
          onOpenGlossary={onOpenGlossary}
          objection={
            first &&
            request.name !== '' && (
              <NotThis name={request.name} page={request.page} host={hostOf(request.page)} onChoose={onNotThis} />
            )
          }
        >
          <NotesOf
            entity={entry.value.entity.id}
            store={stores.notes}
            available={stores.notesAvailable}
            drafts={drafts}
            onRemove={removal.remove}
          />
        </EntityCard>
      )}
      <UndoToast removal={removal} />
    </div>
  );
}

/** Tells the height of what is shown, again for every new card: the page waits for it even where it is the same. */
function useHeight(box: { current: HTMLElement | null }, settled: boolean, onHeight: (height: number) => void) {
  const tell = useRef(onHeight);
  tell.current = onHeight;
  useEffect(() => {
    if (!settled || !box.current) return;
    const observer = new ResizeObserver(([seen]) => seen && tell.current(seen.target.getBoundingClientRect().height));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [settled, box]);
}
