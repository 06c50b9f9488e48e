/** What a corpus holds, in a dozen lines for the person who edits it. */
import { type Corpus, citingOf, sourceIn } from '../checks/corpus';
import { STATUSES, type Status } from '../pack';

const list = (ids: string[]) => (ids.length === 0 ? '0' : `${ids.length}: ${ids.join(', ')}`);

/** Sources that nothing cites. */
export function unusedSources(corpus: Corpus): string[] {
  const cited = new Set(citingOf(corpus).flatMap(({ sources }) => sources.map(sourceIn)));
  return corpus.sources.map(({ id }) => id).filter((id) => !cited.has(id));
}

/** Entities of which a title, or a claim, is not written in `language`. */
function entitiesWithout({ entities }: Corpus, language: 'fr' | 'sw', part: 'title' | 'claims'): string[] {
  return entities
    .filter(({ value: { title, claims } }) =>
      part === 'title' ? title !== undefined && !title[language] : claims.some(({ text }) => !text[language]),
    )
    .map(({ id }) => id);
}

/** The summary that `npm run corpus` prints. */
export function summary(corpus: Corpus): string {
  const { entities, events, sources, pack } = corpus;
  const claims = entities.flatMap(({ value }) => value.claims);
  const standing = (status: Status) => `${claims.filter((claim) => claim.status === status).length} ${status}`;
  const newest = sources.toSorted((a, b) => a.value.date.localeCompare(b.value.date)).at(-1)?.value;
  const noFrench = [...entitiesWithout(corpus, 'fr', 'title'), ...entitiesWithout(corpus, 'fr', 'claims')];
  const rows: [string, string | number][] = [
    ['entities', entities.length],
    ['names', entities.reduce((sum, { value }) => sum + value.names.length, 0)],
    ['claims', `${claims.length} (${STATUSES.map(standing).join(', ')})`],
    ['events', events.length],
    ['relations', entities.reduce((sum, { value }) => sum + value.relations.length, 0)],
    ['sources', sources.length],
    ['newest source', newest ? `${newest.date} (${newest.publisher})` : 'none'],
    ['ends', pack.value.ends],
    ['no French', list([...new Set(noFrench)])],
    ['no Swahili', `titles of ${list(entitiesWithout(corpus, 'sw', 'title'))}`],
    ['unused sources', list(unusedSources(corpus))],
  ];
  return rows.map(([what, value]) => `${what.padEnd(15)} ${value}`).join('\n');
}
