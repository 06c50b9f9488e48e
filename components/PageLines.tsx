import { i18n } from '#i18n';
import { EntityList } from './EntityList';
import type { EntityLine } from './grouping';
import { ListSection } from './ListSection';

/** How the page in front stands: its names are marked, marking is off there, or it cannot be read. */
export type PageState = 'marked' | 'off' | 'unreachable';

export interface PageLinesProps {
  /** Title of the page, '' if unknown. */
  title: string;
  lines: EntityLine[];
  state: PageState;
  onOpen: (entity: string) => void;
}

/** The names of the page in front, with how often each occurs, or a plain line that says why there are none. */
export function PageLines({ title, lines, state, onOpen }: PageLinesProps) {
  return (
    <ListSection title={i18n.t('page.here')}>
      {title !== '' && lines.length > 0 && <p class="soft">{title}</p>}
      {lines.length > 0 ? <EntityList lines={lines} onOpen={onOpen} /> : <p class="soft">{emptyText(state)}</p>}
    </ListSection>
  );
}

function emptyText(state: PageState): string {
  if (state === 'off') return i18n.t('page.off');
  if (state === 'marked') return i18n.t('page.nothing');
  return [
    i18n.t('failure.pageUnreachable.what'),
    i18n.t('failure.pageUnreachable.safe'),
    i18n.t('failure.pageUnreachable.next'),
  ].join(' ');
}
