/**
 * Turns checked corpus files into the tables of a pack: claims leave their entities, short citations and parties are spelled out.
 */
import type { CorpusFile, CorpusFiles, EntityFile, EventFile, PackFile } from './corpus-files';
import type { NameRule, NeedKind } from './linking/types';
import type {
  Citation,
  Claim,
  Coordinates,
  CorpusEvent,
  Entity,
  Figure,
  Naming,
  Pack,
  Party,
  Relation,
  Role,
  Source,
} from './pack';

const citationOf = (short: string): Citation => {
  const [source = '', paragraph] = short.split('#');
  return { source, paragraph: paragraph === undefined ? null : Number(paragraph) };
};

type AuthoredClaim = EntityFile['claims'][number];
const partyOf = (party: AuthoredClaim['said_by'][number]): Party =>
  typeof party === 'string' ? { entity: party } : { label: party };

const ruleName = (rule: EntityFile['names'][number]) => (typeof rule === 'string' ? rule : rule.name);

type AuthoredFigure = AuthoredClaim['figures'][number];
const figureOf = ({ of, value, low = value, high = value, words, by, as_of }: AuthoredFigure): Figure => ({
  of,
  low: low ?? null,
  high: high ?? null,
  words: words ?? null,
  by: by.map(partyOf),
  asOf: as_of ?? null,
});

const roleOf = (role: EntityFile['roles'][number]): Role => ({
  title: role.title,
  since: role.from,
  until: role.until ?? null,
  citations: role.sources.map(citationOf),
});

const namingOf = (naming: EntityFile['called'][number]): Naming => ({
  words: naming.words,
  by: naming.by.map(partyOf),
  stated: naming.stated,
  citations: naming.sources.map(citationOf),
});

const coordinatesOf = ({ lat, lon, source }: NonNullable<EntityFile['coordinates']>): Coordinates => ({
  lat,
  lon,
  citation: citationOf(source),
});

const entityOf = ({ id, value }: CorpusFile<EntityFile>): Entity => ({
  id,
  kind: value.kind,
  name: value.name,
  title: value.title ?? null,
  summary: value.summary,
  names: [...new Set(value.names.map(ruleName))],
  mistakenFor: value.mistaken_for ?? null,
  roles: value.roles.map(roleOf).toSorted((a, b) => a.since.localeCompare(b.since)),
  called: value.called.map(namingOf),
  coordinates: value.coordinates ? coordinatesOf(value.coordinates) : null,
});

const claimOf = (entity: string, claim: AuthoredClaim): Claim => ({
  id: `${entity}/${claim.id}`,
  entity,
  about: [...new Set([entity, ...claim.also])],
  text: claim.text,
  status: claim.status,
  saidBy: claim.said_by.map(partyOf),
  deniedBy: claim.denied_by.map(partyOf),
  date: claim.date,
  stated: claim.stated ?? null,
  key: claim.key,
  figures: claim.figures.map(figureOf),
  citations: claim.sources.map(citationOf),
});

const eventOf = ({ id, value }: CorpusFile<EventFile>): CorpusEvent => ({
  id,
  date: value.date,
  until: value.until ?? null,
  title: value.title,
  text: value.text,
  entities: value.entities,
  figures: value.figures.map(figureOf),
  citations: value.sources.map(citationOf),
});

const relationOf = (from: string, relation: EntityFile['relations'][number]): Relation => ({
  // A town may be taken twice: the time belongs to the id.
  id: [from, relation.type, relation.to, relation.from].filter((part) => part !== undefined).join('/'),
  type: relation.type,
  from,
  to: relation.to,
  status: relation.status,
  since: relation.from ?? null,
  until: relation.until ?? null,
  citations: (relation.sources ?? []).map(citationOf),
});

const sourceOf = ({ id, value }: CorpusFiles['sources'][number]): Source => ({
  id,
  publisher: value.publisher,
  title: value.title,
  agency: value.agency ?? null,
  date: value.date,
  url: value.url,
  language: value.language,
});

/** The tables of a pack, without its hash and its lexicon. */
export function flatten(files: CorpusFiles, pack: PackFile): Omit<Pack, 'hash' | 'lexicon'> {
  return {
    format: 1,
    id: pack.id,
    title: pack.title,
    ends: pack.ends,
    kinds: Object.entries(pack.kinds).map(([id, { family, label }]) => ({ id, family, label })),
    relationTypes: Object.entries(pack.relations).map(([id, { label, inverse }]) => ({ id, label, inverse })),
    figureTypes: Object.entries(pack.figures).map(([id, { label }]) => ({ id, label })),
    entities: files.entities.map(entityOf),
    claims: files.entities.flatMap(({ id, value }) => value.claims.map((claim) => claimOf(id, claim))),
    events: files.events.map(eventOf),
    relations: files.entities.flatMap(({ id, value }) => value.relations.map((relation) => relationOf(id, relation))),
    sources: files.sources.map(sourceOf),
    moved: Object.fromEntries(files.moved.map(({ id, value }) => [id, value.moved_to])),
  };
}

const decoy = (text: string): NameRule => ({
  text,
  entity: null,
  needs: ['nothing'],
  near: [],
  not: [],
  languages: [],
  exact: false,
});

function nameRule(entity: string, rule: EntityFile['names'][number]): NameRule {
  const {
    name,
    needs = 'nothing',
    near = [],
    not = [],
    lang = [],
    exact = false,
  } = typeof rule === 'string' ? { name: rule } : rule;
  const all: NeedKind[] = typeof needs === 'string' ? [needs] : needs;
  return { text: name, entity, needs: all, near, not, languages: lang, exact };
}

/** Every name of the corpus with its rules, and the names that are known to be something else. */
export function nameRules(files: CorpusFiles, pack: PackFile): NameRule[] {
  return [
    ...files.entities.flatMap(({ id, value }) => [...value.names.map((rule) => nameRule(id, rule)), ...value.never.map(decoy)]),
    ...pack.never.map(decoy),
  ];
}
