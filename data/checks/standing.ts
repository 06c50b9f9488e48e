/** Checks how a statement stands: who says it, who denies it, and on how many legs. */
import type { Problem } from '../corpus-files';
import { type AuthoredClaim, type Check, type Corpus, sourceIn, statementsOf } from './corpus';

export const checkStanding: Check = (corpus) => {
  const from = corpus.pack.value.two_sources_from;
  const origins = originsOf(corpus);
  return statementsOf(corpus).flatMap(({ file, field, claim, event }) => {
    const problems: Problem[] = [];
    const { date, sources } = claim ?? event;
    const legs = independent(origins, sources);
    const late = from !== undefined && date >= from;
    if (event) {
      if (late && legs < 2)
        problems.push(
          file.problem(
            ['sources'],
            `holds one independent source; an event from ${from} on needs two, or becomes a reported claim`,
          ),
        );
      return problems;
    }
    if (claim.status !== 'agreed' && claim.said_by.length === 0)
      problems.push(file.problem([...field, 'said_by'], `is empty; a ${claim.status} claim names who says it`));
    if (claim.status === 'contested' && claim.denied_by.length === 0)
      problems.push(file.problem([...field, 'denied_by'], 'is empty; a contested claim names who denies it'));
    if (claim.status !== 'contested' && claim.denied_by.length > 0)
      problems.push(file.problem([...field, 'status'], `is ${claim.status}, and somebody denies it; it is contested`));
    if (claim.status === 'agreed' && late && legs < 2)
      problems.push(
        file.problem(
          [...field, 'status'],
          `is agreed on one independent source; from ${from} on cite a second, or make it reported`,
        ),
      );
    if (claim.status === 'reported' && legs > 1 && sayersArePublishers(origins, claim))
      problems.push(
        file.problem(
          [...field, 'status'],
          `is reported, and ${legs} independent sources say it; make it agreed, or name whose word it is`,
        ),
      );
    return problems;
  });
};

type Origins = Map<string, string[]>;

/** Publisher and agency of every source, in small letters. */
const originsOf = ({ sources }: Corpus): Origins =>
  new Map(sources.map(({ id, value }) => [id, [value.publisher, value.agency].flatMap((name) => name?.toLowerCase() ?? [])]));

/** How many of the cited sources have neither publisher nor agency in common. */
function independent(origins: Origins, citations: string[]): number {
  const seen = new Set<string>();
  let count = 0;
  for (const id of new Set(citations.map(sourceIn))) {
    const own = origins.get(id) ?? [];
    if (own.length > 0 && !own.some((origin) => seen.has(origin))) count++;
    for (const origin of own) seen.add(origin);
  }
  return count;
}

const sayersArePublishers = (origins: Origins, { said_by, sources }: AuthoredClaim): boolean => {
  const publishers = new Set(sources.flatMap((citation) => origins.get(sourceIn(citation)) ?? []));
  return said_by.every((party) => typeof party !== 'string' && publishers.has(party.en.toLowerCase()));
};
