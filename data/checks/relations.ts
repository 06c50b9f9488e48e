/** Checks relations against each other: none twice, none that contradicts its inverse, no place inside itself. */
import type { CorpusFile, EntityFile, Problem } from '../corpus-files';
import type { Check, Corpus } from './corpus';

interface Tie {
  file: CorpusFile<EntityFile>;
  index: number;
  from: string;
  relation: EntityFile['relations'][number];
}

const overlaps = (a: Tie['relation'], b: Tie['relation']) =>
  (a.until === undefined || b.from === undefined || b.from <= a.until) &&
  (b.until === undefined || a.from === undefined || a.from <= b.until);

export const checkRelations: Check = (corpus) => {
  const ties = corpus.entities.flatMap((file): Tie[] =>
    file.value.relations.map((relation, index) => ({ file, index, from: file.id, relation })),
  );
  const places = new Map<string, Tie[]>();
  for (const tie of ties) {
    const pair = [tie.relation.type, ...[tie.from, tie.relation.to].sort()].join(' ');
    places.set(pair, [...(places.get(pair) ?? []), tie]);
  }
  const between = [...places.values()].flatMap((group) =>
    group.flatMap((tie, position) => group.slice(0, position).flatMap((earlier) => mistake(corpus, earlier, tie))),
  );
  return [...between, ...ties.flatMap(pointsAtItself), ...circles(ties)];
};

function mistake(corpus: Corpus, earlier: Tie, tie: Tie): Problem[] {
  const { type } = tie.relation;
  const symmetric = corpus.pack.value.relations[type]?.symmetric ?? false;
  const at = (message: string) => [tie.file.problem(['relations', tie.index], message)];
  const reversed = earlier.from !== tie.from;
  if (!overlaps(earlier.relation, tie.relation)) return [];
  if (reversed && !symmetric)
    return at(`contradicts its inverse: ${earlier.file.id} has ${type} to ${tie.from} at the same time; remove the wrong one`);
  const place = reversed ? `in entities/${earlier.file.id}.yml` : 'in this file';
  const same = earlier.relation.status === tie.relation.status && earlier.relation.from === tie.relation.from;
  return at(`stands a second time ${place}${same ? '' : ', with another status or date'}; remove one`);
}

function pointsAtItself({ file, index, from, relation }: Tie): Problem[] {
  return relation.to === from ? [file.problem(['relations', index, 'to'], 'is the entity itself; name the other one')] : [];
}

/** A place that lies, over others, in itself. */
function circles(ties: Tie[]): Problem[] {
  const inside = ties.filter(({ relation, from }) => relation.type === 'in' && relation.to !== from);
  const above = (id: string) => inside.filter(({ from }) => from === id).map(({ relation }) => relation.to);
  return inside.flatMap(({ file, index, from, relation }) => {
    const reached = new Set<string>();
    const open = [relation.to];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(...above(id));
    }
    const twice = above(relation.to).includes(from);
    return reached.has(from) && !twice
      ? [file.problem(['relations', index, 'to'], `makes ${from} lie inside itself; correct one of the places on the way`)]
      : [];
  });
}
