/**
 * What no single file of a corpus can tell: whether ids exist, names collide, dates fit, and sides are named.
 */
import type { CorpusFile, CorpusFiles, EntityFile, PackFile, Problem } from './corpus-files';

type Field = readonly PropertyKey[];
type Report = (file: CorpusFile<unknown>, field: Field, message: string) => void;
type Named = { name: string; needs?: string | string[] | undefined };

/** Words that are true only on the day they are written. */
const FLEETING = /\b(currently|recently|nowadays|at present|actuellement|récemment|aujourd'hui|à présent)\b/i;

const nameOf = (rule: string | Named): string => (typeof rule === 'string' ? rule : rule.name);
const needsNothing = (rule: string | Named): boolean =>
  typeof rule === 'string' || rule.needs === undefined || rule.needs === 'nothing' || rule.needs.includes('nothing');
const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Every mistake that only the whole corpus shows, in the order of the files. */
export function crossCheck(files: CorpusFiles & { pack: CorpusFile<PackFile> }): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, field, message) => problems.push(file.problem(field, message));
  const known = {
    paragraphs: new Map(files.sources.map(({ id, value }) => [id, value.paragraphs])),
    ends: files.pack.value.ends,
  };

  const checkEntity = (file: CorpusFile<unknown>, field: Field, id: string) => {
    if (!files.ids.entities.has(id)) report(file, field, `${id} is not an entity; add entities/${id}.yml or correct the id`);
  };
  const checkSources = (file: CorpusFile<unknown>, field: Field, citations: string[]) => {
    citations.forEach((citation, index) => {
      const [source = '', paragraph] = citation.split('#');
      const paragraphs = known.paragraphs.get(source) ?? Number.POSITIVE_INFINITY;
      if (!files.ids.sources.has(source))
        report(file, [...field, index], `${source} is not a source; add sources/${source}.yml or correct the id`);
      else if (Number(paragraph) > paragraphs)
        report(file, [...field, index], `${source} has ${paragraphs} paragraphs; cite one of them`);
    });
  };
  const checkText = (file: CorpusFile<unknown>, field: Field, text: Record<string, string | undefined>) => {
    for (const [language, sentence] of Object.entries(text)) {
      if (!sentence) continue;
      const fleeting = FLEETING.exec(sentence)?.[0];
      if (fleeting)
        report(file, [...field, language], `"${fleeting}" is true only on the day it is written; give the date instead`);
      if (!/[.!?»”"]$/.test(sentence)) report(file, [...field, language], 'does not end like a sentence; add a full stop');
    }
  };
  const checkDate = (file: CorpusFile<unknown>, field: Field, date: string) => {
    if (date.slice(0, known.ends.length) > known.ends) {
      report(file, field, `${date} is later than ${known.ends}, where the pack ends; correct it, or move "ends" in pack.yml`);
    }
  };

  for (const file of files.entities)
    checkEntityFile(file, files.pack.value, report, { checkEntity, checkSources, checkText, checkDate });
  for (const file of files.events) {
    const event = file.value;
    if (!file.id.startsWith(`${event.date}-`))
      report(file, ['date'], `the file's name must begin with ${event.date}-; rename it or correct the date`);
    checkDate(file, ['date'], event.date);
    if (event.until && event.until < event.date) report(file, ['until'], `${event.until} is before ${event.date}; exchange them`);
    checkText(file, ['text'], event.text);
    event.entities.forEach((id, index) => {
      checkEntity(file, ['entities', index], id);
    });
    checkSources(file, ['sources'], event.sources);
  }
  for (const file of files.moved) checkEntity(file, ['moved_to'], file.value.moved_to);
  return [...problems, ...collidingNames(files.entities)];
}

interface Checks {
  checkEntity(file: CorpusFile<unknown>, field: Field, id: string): void;
  checkSources(file: CorpusFile<unknown>, field: Field, citations: string[]): void;
  checkText(file: CorpusFile<unknown>, field: Field, text: Record<string, string | undefined>): void;
  checkDate(file: CorpusFile<unknown>, field: Field, date: string): void;
}

function checkEntityFile(file: CorpusFile<EntityFile>, pack: PackFile, report: Report, checks: Checks): void {
  const entity = file.value;
  if (!(entity.kind in pack.kinds)) report(file, ['kind'], `${entity.kind} is not a kind; use one of pack.yml, or add it there`);
  checks.checkText(file, ['summary'], entity.summary);
  if (entity.names.length === 0) report(file, ['names'], 'is empty, so nothing links here; list every name a reader meets');
  entity.names.forEach((rule, index) => {
    if (typeof rule === 'string') return;
    const asksNear = rule.needs?.includes('near');
    if (asksNear && !rule.near?.length)
      report(file, ['names', index], 'needs words near it and lists none; add them under "near"');
    if (!asksNear && rule.near?.length) report(file, ['names', index, 'near'], 'is never looked at; add "near" to needs');
  });
  entity.relations.forEach((relation, index) => {
    const at = ['relations', index] as const;
    if (!(relation.type in pack.relations))
      report(file, [...at, 'type'], `${relation.type} is not a relation; use one of pack.yml, or add it there`);
    checks.checkEntity(file, [...at, 'to'], relation.to);
    checks.checkSources(file, [...at, 'sources'], relation.sources ?? []);
    if (relation.status !== 'agreed' && !relation.sources) report(file, [...at, 'sources'], 'is missing; cite who says so');
  });

  const seen = new Set<string>();
  entity.claims.forEach((claim, index) => {
    const at = ['claims', index] as const;
    if (seen.has(claim.id)) report(file, [...at, 'id'], `${claim.id} is used twice in this file; choose another id`);
    seen.add(claim.id);
    checks.checkText(file, [...at, 'text'], claim.text);
    checks.checkDate(file, [...at, 'date'], claim.date);
    if (claim.stated) checks.checkDate(file, [...at, 'stated'], claim.stated);
    checks.checkSources(file, [...at, 'sources'], claim.sources);
    for (const side of ['said_by', 'denied_by'] as const) {
      claim[side].forEach((party, who) => {
        if (typeof party === 'string') checks.checkEntity(file, [...at, side, who], party);
      });
    }
    claim.also.forEach((id, which) => {
      checks.checkEntity(file, [...at, 'also', which], id);
    });
    if (claim.status !== 'agreed' && claim.said_by.length === 0)
      report(file, [...at, 'said_by'], `is empty; a ${claim.status} claim names who says it`);
    if (claim.status === 'contested' && claim.denied_by.length === 0)
      report(file, [...at, 'denied_by'], 'is empty; a contested claim names who denies it');
  });
}

function collidingNames(entities: CorpusFile<EntityFile>[]): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of entities) {
    file.value.names.forEach((rule, index) => {
      if (!needsNothing(rule)) return;
      const name = fold(nameOf(rule));
      const owner = owners.get(name);
      if (owner && owner !== file.id) {
        problems.push(
          file.problem(['names', index], `"${nameOf(rule)}" also belongs to ${owner}; give both what they need, or remove one`),
        );
      }
      owners.set(name, file.id);
    });
  }
  return problems;
}
