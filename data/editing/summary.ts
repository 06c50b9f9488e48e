/** What a corpus holds, in a dozen lines for the person who edits it. */
import { type Corpus, citingOf, sourceIn } from '../checks/corpus';
import type { Pack, Status } from '../pack';
import { STATUSES } from '../pack';

const list = (ids: string[]) => (ids.length === 0 ? '0' : `${ids.length}: ${ids.join(', ')}`);

/** Sources that nothing cites. */
export function unusedSources(corpus: Corpus): string[] {
  const cited = new Set(citingOf(corpus).flatMap(({ sources }) => sources.map(sourceIn)));
  return corpus.sources.map(({ id }) => id).filter((id) => !cited.has(id));
}

/** Entities of which something that a reader sees is not written in `language`. */
function entitiesWithout(language: 'fr' | 'sw', pack: Pack, texts: 'title' | 'claims'): string[] {
  const lacks = ({ id, title }: Pack['entities'][number]) =>
    texts === 'title'
      ? title !== null && !title[language]
      : pack.claims.some(({ entity, text }) => entity === id && !text[language]);
  return pack.entities.filter(lacks).map(({ id }) => id);
}

/** The summary that `npm run corpus` prints. */
export function summary(corpus: Corpus, pack: Pack): string {
  const claims = (status: Status) => pack.claims.filter((claim) => claim.status === status).length;
  const newest = pack.sources.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
  const rows: [string, string | number][] = [
    ['entities', pack.entities.length],
    ['names', pack.entities.reduce((sum, { names }) => sum + names.length, 0)],
    ['claims', `${pack.claims.length} (${STATUSES.map((status) => `${claims(status)} ${status}`).join(', ')})`],
    ['events', pack.events.length],
    ['relations', pack.relations.length],
    ['sources', pack.sources.length],
    ['newest source', newest ? `${newest.date} (${newest.publisher})` : 'none'],
    ['ends', pack.ends],
    ['no French', list([...new Set([...entitiesWithout('fr', pack, 'title'), ...entitiesWithout('fr', pack, 'claims')])])],
    ['no Swahili', `titles of ${list(entitiesWithout('sw', pack, 'title'))}`],
    ['unused sources', list(unusedSources(corpus))],
    ['hash', pack.hash.slice(0, 12)],
  ];
  return rows.map(([what, value]) => `${what.padEnd(15)} ${value}`).join('\n');
}
