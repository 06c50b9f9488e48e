import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { moveByArrow } from '../../components/arrow-keys';
import { EntityList } from '../../components/EntityList';
import { groupByKind, lineOf, pageLines } from '../../components/grouping';
import { ListSection } from '../../components/ListSection';
import { TextLanguage } from '../../components/localized';
import { PageLines } from '../../components/PageLines';
import { SearchField } from '../../components/SearchField';
import { useKeyDown } from '../../components/useKeyDown';
import { Words } from '../../components/Words';
import type { PageOfTab } from '../../data/page-of-tab';
import type { Search } from '../../data/search';
import type { Glossary } from '../../data/store/reader';

export interface ListPageProps {
  glossary: Glossary;
  /** Null until the page has answered. */
  front: PageOfTab | null;
  /** Whether names are marked on the page in front. */
  marking: boolean;
  query: string;
  search: Search;
  /** The line from which the reader comes back, or null. */
  returnTo: string | null;
  onQuery: (query: string) => void;
  onOpen: (entity: string) => void;
  /** Scroll the page to a mention of the entity. */
  onShow: (entity: string) => void;
}

/** The search, and under it what it found, or the names of the page and then all there are. */
export function ListPage({ glossary, front, marking, query, search, returnTo, onQuery, onOpen, onShow }: ListPageProps) {
  const list = useRef<HTMLDivElement>(null);
  useKeyDown(moveByArrow);
  const backAt = useRef(returnTo);
  useEffect(() => {
    if (backAt.current === null) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-opens="${backAt.current}"]`);
    (line ?? list.current?.querySelector<HTMLElement>('[data-search]'))?.focus();
  }, []);

  return (
    <div class="glossary-list" ref={list}>
      <div class="glossary-search">
        <SearchField query={query} label={i18n.t('glossary.search')} takesFocus={backAt.current === null} onQuery={onQuery} />
      </div>
      <main class="glossary-page">
        {query.trim() !== '' ? (
          <Found glossary={glossary} query={query} search={search} onOpen={onOpen} />
        ) : (
          <>
            {front !== null && (
              <PageLines
                title={front.report?.title ?? ''}
                lines={pageLines(glossary, front.report?.entities ?? [])}
                state={front.report === null ? 'unreachable' : marking ? 'marked' : 'off'}
                onOpen={(id) => {
                  onShow(id);
                  onOpen(id);
                }}
              />
            )}
            <All glossary={glossary} onOpen={onOpen} />
          </>
        )}
      </main>
    </div>
  );
}

function Found({ glossary, query, search, onOpen }: Pick<ListPageProps, 'glossary' | 'query' | 'search' | 'onOpen'>) {
  const lines = search(query).flatMap(({ id, matched }) => lineOf(glossary, id, matched === null ? {} : { matched }));
  return (
    <>
      <p class="glossary-found" role="status">
        {lines.length > 0 ? i18n.t('glossary.found', lines.length) : i18n.t('glossary.notFound', [query.trim()])}
      </p>
      <EntityList lines={lines} onOpen={onOpen} />
    </>
  );
}

function All({ glossary, onOpen }: Pick<ListPageProps, 'glossary' | 'onOpen'>) {
  const language = useContext(TextLanguage);
  const groups = useMemo(() => groupByKind(glossary, language), [glossary, language]);
  return (
    <>
      {groups.map(({ kind, lines }) => (
        <ListSection key={kind.id} title={<Words text={kind.label} />}>
          <EntityList lines={lines} onOpen={onOpen} />
        </ListSection>
      ))}
    </>
  );
}
