/**
 * Puts an entry together from its rows, the same way for both readers.
 */
import type { Claim, CorpusEvent, Entity, Figure, Kind, Localized, Party, Relation, Source } from '../pack';
import type { PackFacts } from './corpus-db';
import type { Entry, Glossary, Related } from './reader';

/** Everything stored about one entity; `others` holds at least every entity that the rows name. */
export interface EntryRows {
  entity: Entity;
  claims: Claim[];
  events: CorpusEvent[];
  relations: Relation[];
  sources: Source[];
  others: Map<string, Entity>;
}

const newestFirst = (a: { date: string }, b: { date: string }) => b.date.localeCompare(a.date);
const isContested = ({ status }: Claim) => Number(status === 'contested');
/** What is contested comes before what is agreed, so that nobody reads one side and leaves. */
const inOrderFor = (entity: string) => (a: Claim, b: Claim) =>
  Number(b.entity === entity) - Number(a.entity === entity) ||
  Number(b.key) - Number(a.key) ||
  isContested(b) - isContested(a) ||
  newestFirst(a, b);

type Cited = Pick<EntryRows, 'entity' | 'claims' | 'events' | 'relations'>;

/** The ids of all entities that the rows name, apart from where they stand. */
export function namedEntities(rows: Cited): string[] {
  const parties = (all: Party[]) => all.flatMap((party) => ('entity' in party ? party.entity : []));
  const counted = (figures: Figure[]) => figures.flatMap(({ by }) => parties(by));
  return [
    ...new Set([
      ...rows.entity.called.flatMap(({ by }) => parties(by)),
      ...rows.claims.flatMap(({ saidBy, deniedBy, about, figures }) => [
        ...parties(saidBy),
        ...parties(deniedBy),
        ...about,
        ...counted(figures),
      ]),
      ...rows.events.flatMap(({ entities, figures }) => [...entities, ...counted(figures)]),
      ...rows.relations.flatMap(({ from, to }) => [from, to]),
    ]),
  ];
}

/** The ids of all sources that the rows cite. */
export function citedSources(rows: Cited): string[] {
  const { roles, called } = rows.entity;
  const all = [...rows.claims, ...rows.events, ...rows.relations, ...roles, ...called];
  const place = rows.entity.coordinates?.citation ?? [];
  return [
    ...new Set(
      all
        .flatMap(({ citations }) => citations)
        .concat(place)
        .map(({ source }) => source),
    ),
  ];
}

function relatedOf(entity: Entity, rows: EntryRows, facts: PackFacts): Related[] {
  return rows.relations.flatMap((relation) => {
    const outward = relation.from === entity.id;
    const other = rows.others.get(outward ? relation.to : relation.from);
    const type = facts.relationTypes.find(({ id }) => id === relation.type);
    return other && type ? [{ relation, type, other, outward }] : [];
  });
}

export function kindOf(facts: PackFacts, id: string): Kind {
  return facts.kinds.find((kind) => kind.id === id) ?? { id, family: 'thing', label: { en: id } };
}

export function buildEntry(rows: EntryRows, facts: PackFacts): Entry {
  const names: Record<string, Localized> = {};
  for (const [id, { name }] of rows.others) names[id] = name;
  return {
    entity: rows.entity,
    kind: kindOf(facts, rows.entity.kind),
    claims: rows.claims.toSorted(inOrderFor(rows.entity.id)),
    events: rows.events.toSorted(newestFirst),
    related: relatedOf(rows.entity, rows, facts),
    sources: Object.fromEntries(rows.sources.map((source) => [source.id, source])),
    names,
    figures: Object.fromEntries(facts.figureTypes.map(({ id, label }) => [id, label])),
    ends: facts.ends,
  };
}

export function buildGlossary(entities: Entity[], facts: PackFacts): Glossary {
  const { title, ends, hash, counts } = facts;
  return {
    title,
    ends,
    hash,
    counts,
    entities: entities.toSorted((a, b) => a.id.localeCompare(b.id)),
    kinds: Object.fromEntries(facts.kinds.map((kind) => [kind.id, kind])),
  };
}
