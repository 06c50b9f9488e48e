import { i18n } from '#i18n';
import type { Citation, Source } from '../data/pack';
import { formatDate } from './dates';

export interface SourceLinksProps {
  citations: Citation[];
  /** Sources by id. */
  sources: Record<string, Source>;
}

/** Where a statement is written. Nothing is fetched until the reader follows a link. */
export function SourceLinks({ citations, sources }: SourceLinksProps) {
  const cited = [...new Set(citations.map((citation) => citation.source))].flatMap((id) => sources[id] ?? []);
  return (
    <>
      {cited.map((source) => (
        <cite key={source.id} class="source">
          <a href={source.url} target="_blank" rel="noreferrer" hreflang={source.language} title={source.title}>
            {source.publisher}
            {source.agency !== null && ` (${source.agency})`}, {formatDate(source.date, i18n.t('locale'), 'short')}
          </a>
        </cite>
      ))}
    </>
  );
}
