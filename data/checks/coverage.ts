/** Checks `coverage.yml`: it speaks of paragraphs that exist and that nothing cites. */
import { type Check, citingOf } from './corpus';

export const checkCoverage: Check = (corpus) => {
  const { uncovered } = corpus;
  if (!uncovered) return [];
  const cited = new Set(citingOf(corpus).flatMap(({ sources }) => sources));
  const paragraphs = new Map(corpus.sources.map(({ id, value }) => [id, value.paragraphs ?? 0]));
  return Object.entries(uncovered.value).flatMap(([source, reasons]) =>
    Object.keys(reasons).flatMap((paragraph) => {
      const last = paragraphs.get(source);
      if (last === undefined) return [uncovered.problem([source], `${source} is not a source; correct the id`)];
      if (Number(paragraph) > last)
        return [uncovered.problem([source, Number(paragraph)], `${source} has ${last} paragraphs; remove this one`)];
      return cited.has(`${source}#${paragraph}`)
        ? [uncovered.problem([source, Number(paragraph)], 'is cited after all; remove the line')]
        : [];
    }),
  );
};
