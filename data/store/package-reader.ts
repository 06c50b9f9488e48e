/** Answers from the packaged pack, for browsers that give no IndexedDB. */
import type { Pack } from '../pack';
import { factsOf } from './corpus-seed';
import { buildEntry, buildGlossary, citedSources, namedEntities } from './entry';
import type { CorpusReader, Entry, Glossary } from './reader';

export class PackageReader implements CorpusReader {
  readonly origin = 'package';

  constructor(private readonly pack: Pack) {}

  async entry(id: string): Promise<Entry | null> {
    const { pack } = this;
    const wanted = pack.moved[id] ?? id;
    const entity = pack.entities.find((each) => each.id === wanted);
    if (!entity) return null;
    const rows = {
      entity,
      claims: pack.claims.filter(({ about }) => about.includes(wanted)),
      events: pack.events.filter(({ entities }) => entities.includes(wanted)),
      relations: pack.relations.filter(({ from, to }) => from === wanted || to === wanted),
    };
    const named = new Set(namedEntities(rows));
    const cited = new Set(citedSources(rows));
    const others = new Map(pack.entities.filter((each) => named.has(each.id)).map((each) => [each.id, each]));
    return buildEntry({ ...rows, sources: pack.sources.filter((each) => cited.has(each.id)), others }, factsOf(pack));
  }

  async glossary(): Promise<Glossary> {
    return buildGlossary(this.pack.entities, factsOf(this.pack));
  }
}
