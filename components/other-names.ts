/**
 * The names of an entity beside the one in the heading, as a person would list them: spellings that differ in accents, capitals,
 * hyphens and points alone are one name, and the corpus' first spelling stands for them.
 */
import type { Entity } from '../data/pack';

const lettersOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** In the order of the corpus. */
export function otherNames({ name, names }: Pick<Entity, 'name' | 'names'>): string[] {
  const seen = new Set(Object.values(name).map((shown) => lettersOf(shown ?? '')));
  return names.filter((other) => {
    const letters = lettersOf(other);
    if (seen.has(letters)) return false;
    seen.add(letters);
    return true;
  });
}
