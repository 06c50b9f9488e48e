/**
 * Turns checked corpus files into the tables of a pack: claims leave their entities, short citations and parties are spelled out.
 */
import type { CorpusFile, CorpusFiles, EntityFile, EventFile, PackFile } from './corpus-files';
import type { NameRule, NeedKind } from './linking/types';
import type { Citation, Claim, CorpusEvent, Entity, Pack, Party, Relation, Source } from './schema';

const citationOf = (short: string): Citation => {
  const [source = '', paragraph] = short.split('#');
  return { source, paragraph: Number(paragraph) };
};

type AuthoredClaim = EntityFile['claims'][number];
const partyOf = (party: AuthoredClaim['said_by'][number]): Party =>
  typeof party === 'string' ? { entity: party } : { label: party };

const ruleName = (rule: EntityFile['names'][number]) => (typeof rule === 'string' ? rule : rule.name);

const entityOf = ({ id, value }: CorpusFile<EntityFile>): Entity => ({
  id,
  kind: value.kind,
  name: value.name,
  title: value.title ?? null,
  summary: value.summary,
  names: [...new Set(value.names.map(ruleName))],
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
  citations: claim.sources.map(citationOf),
});

const eventOf = ({ id, value }: CorpusFile<EventFile>): CorpusEvent => ({
  id,
  date: value.date,
  until: value.until ?? null,
  title: value.title,
  text: value.text,
  entities: value.entities,
  citations: value.sources.map(citationOf),
});

const relationOf = (from: string, relation: EntityFile['relations'][number]): Relation => ({
  id: `${from}/${relation.type}/${relation.to}`,
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
    kinds: Object.entries(pack.kinds).map(([id, kind]) => ({ id, ...kind })),
    relationTypes: Object.entries(pack.relations).map(([id, type]) => ({ id, ...type })),
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
