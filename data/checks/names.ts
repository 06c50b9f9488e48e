/** Checks names: each entity has some, their rules are complete, and no name leads to two entities without a way to tell them apart. */
import type { EntityFile, Problem } from '../corpus-files';
import type { Check } from './corpus';

type Rule = EntityFile['names'][number];

const nameOf = (rule: Rule): string => (typeof rule === 'string' ? rule : rule.name);
const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Something about the place where the name stands decides for this owner or against it. */
function asksItsPlace(rule: Rule): boolean {
  if (typeof rule === 'string') return false;
  const needs = [rule.needs ?? 'nothing'].flat();
  return needs.includes('full-name') || [rule.near, rule.not, rule.lang].some((list) => list !== undefined && list.length > 0);
}

export const checkNames: Check = ({ entities }) => {
  const problems: Problem[] = [];
  const owners = new Map<string, { id: string; asks: boolean }>();
  for (const file of entities) {
    const { names } = file.value;
    if (names.length === 0)
      problems.push(file.problem(['names'], 'is empty, so nothing links here; list every name a reader meets'));
    names.forEach((rule, index) => {
      if (typeof rule !== 'string') {
        const asksNear = [rule.needs ?? []].flat().includes('near');
        if (asksNear && !rule.near?.length)
          problems.push(file.problem(['names', index], 'needs words near it and lists none; add them under "near"'));
        if (!asksNear && rule.near?.length)
          problems.push(file.problem(['names', index, 'near'], 'is never looked at; add "near" to needs'));
      }
      const name = fold(nameOf(rule));
      const owner = owners.get(name);
      if (owner && owner.id !== file.id && !(owner.asks && asksItsPlace(rule)))
        problems.push(
          file.problem(
            ['names', index],
            `"${nameOf(rule)}" also belongs to ${owner.id}; give both what they need, or remove one`,
          ),
        );
      owners.set(name, { id: file.id, asks: asksItsPlace(rule) });
    });
  }
  return problems;
};
