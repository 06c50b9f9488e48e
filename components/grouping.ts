/**
 * Brings entities into the groups and the order in which lists show them.
 */
import type { PageEntity } from '../data/messages';
import type { Entity, Family, Kind, Language } from '../data/pack';
import type { Glossary } from '../data/store/reader';
import { wordingOf } from './localized';

/** One line of a list. */
export interface EntityLine {
  entity: Entity;
  kind: Kind;
  /** How many mentions of it the page has, where that is known. */
  count?: number;
  /** Another name by which a search found it. */
  matched?: string;
}

export interface KindGroup {
  kind: Kind;
  lines: EntityLine[];
}

export interface FamilyGroup {
  family: Family;
  lines: EntityLine[];
}

/** An entity's line, or nothing for an id that the glossary does not know. */
export function lineOf(glossary: Glossary, id: string, more: Pick<EntityLine, 'count' | 'matched'> = {}): EntityLine[] {
  const entity = glossary.entities.find((each) => each.id === id);
  const kind = entity && glossary.kinds[entity.kind];
  return entity && kind ? [{ entity, kind, ...more }] : [];
}

/** The entities of a page, in the order in which the page brings them. */
export function pageLines(glossary: Glossary, entities: PageEntity[]): EntityLine[] {
  return entities.flatMap(({ id, count }) => lineOf(glossary, id, { count }));
}

/** All entities under their kinds, each group in the alphabetical order of the language. */
export function groupByKind(glossary: Glossary, language: Language): KindGroup[] {
  const { compare } = new Intl.Collator(language);
  const nameOf = ({ entity }: EntityLine) => wordingOf(entity.name, language).words;
  return Object.values(glossary.kinds)
    .map((kind) => ({
      kind,
      lines: glossary.entities
        .filter((entity) => entity.kind === kind.id)
        .map((entity): EntityLine => ({ entity, kind }))
        .sort((a, b) => compare(nameOf(a), nameOf(b))),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** Lines under their families, most mentioned first; the families in the order of their first line. */
export function groupByFamily(lines: EntityLine[]): FamilyGroup[] {
  const families = [...new Set(lines.map(({ kind }) => kind.family))];
  return families.map((family) => ({
    family,
    lines: lines.filter(({ kind }) => kind.family === family).sort((a, b) => (b.count ?? 0) - (a.count ?? 0)),
  }));
}
