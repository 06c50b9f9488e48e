/** Checks how a statement stands: who says it, who denies it, and on how many legs. */
import type { Problem } from '../corpus-files';
import { type AuthoredClaim, type Check, type Corpus, sourceIn, statementsOf } from './corpus';

export const checkStanding: Check = (corpus) => {
  const from = corpus.pack.value.two_sources_from;
  return statementsOf(corpus).flatMap(({ file, field, claim, event }) => {
    const problems: Problem[] = [];
    const { date, sources } = claim ?? event;
    const legs = independent(corpus, sources);
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
    if (claim.status === 'reported' && legs > 1 && sayersArePublishers(corpus, claim))
      problems.push(
        file.problem(
          [...field, 'status'],
          `is reported, and ${legs} independent sources say it; make it agreed, or name whose word it is`,
        ),
      );
    return problems;
  });
};

/** How many of the cited sources have neither publisher nor agency in common. */
function independent(corpus: Corpus, citations: string[]): number {
  const cited = new Set(citations.map(sourceIn));
  const seen = new Set<string>();
  let count = 0;
  for (const { id, value } of corpus.sources) {
    const origins = [value.publisher, value.agency].flatMap((name) => name?.toLowerCase() ?? []);
    if (!cited.has(id)) continue;
    if (!origins.some((origin) => seen.has(origin))) count++;
    for (const origin of origins) seen.add(origin);
  }
  return count;
}

function sayersArePublishers(corpus: Corpus, { said_by, sources }: AuthoredClaim): boolean {
  const cited = new Set(sources.map(sourceIn));
  const publishers = new Set(
    corpus.sources.flatMap(({ id, value }) => (cited.has(id) ? [value.publisher, value.agency ?? value.publisher] : [])),
  );
  return said_by.every((party) => typeof party !== 'string' && publishers.has(party.en));
}
