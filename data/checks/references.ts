/** Checks that every id names something: kinds, relations, figures, entities, sources and their paragraphs. */
import type { CorpusFile, Problem } from '../corpus-files';
import { type AuthoredFigure, type Check, type Corpus, citingOf, type Field, sourceIn, statementsOf } from './corpus';

type Party = AuthoredFigure['by'][number];

export const checkReferences: Check = (corpus) => {
  const { kinds, relations, figures } = corpus.pack.value;
  const problems: Problem[] = [];
  const entity = (file: CorpusFile<unknown>, field: Field, id: string) => {
    if (!corpus.ids.entities.has(id))
      problems.push(file.problem(field, `${id} is not an entity; add entities/${id}.yml or correct the id`));
  };
  const parties = (file: CorpusFile<unknown>, field: Field, list: Party[]) => {
    list.forEach((party, index) => {
      if (typeof party === 'string') entity(file, [...field, index], party);
    });
  };
  const all = (file: CorpusFile<unknown>, field: Field, ids: string[]) => {
    ids.forEach((id, index) => {
      entity(file, [...field, index], id);
    });
  };

  for (const file of corpus.entities) {
    const { kind } = file.value;
    if (!(kind in kinds)) problems.push(file.problem(['kind'], `${kind} is not a kind; use one of pack.yml, or add it there`));
    file.value.relations.forEach(({ type, to }, index) => {
      if (!(type in relations))
        problems.push(
          file.problem(['relations', index, 'type'], `${type} is not a relation; use one of pack.yml, or add it there`),
        );
      entity(file, ['relations', index, 'to'], to);
    });
    file.value.called.forEach(({ by }, index) => {
      parties(file, ['called', index, 'by'], by);
    });
  }
  for (const { file, field, claim, event } of statementsOf(corpus)) {
    if (event) all(file, [...field, 'entities'], event.entities);
    else {
      parties(file, [...field, 'said_by'], claim.said_by);
      parties(file, [...field, 'denied_by'], claim.denied_by);
      all(file, [...field, 'also'], claim.also);
    }
    (claim ?? event).figures.forEach(({ of, by }, index) => {
      const at = [...field, 'figures', index];
      if (!(of in figures))
        problems.push(file.problem([...at, 'of'], `${of} is not a figure; use one of pack.yml, or add it there`));
      parties(file, [...at, 'by'], by);
    });
  }
  for (const file of corpus.moved) entity(file, ['moved_to'], file.value.moved_to);
  return [...problems, ...citations(corpus)];
};

function citations(corpus: Corpus): Problem[] {
  const paragraphs = new Map(corpus.sources.map(({ id, value }) => [id, value.paragraphs]));
  const mistakeIn = (citation: string): string | null => {
    const source = sourceIn(citation);
    if (!corpus.ids.sources.has(source)) return `${source} is not a source; add sources/${source}.yml or correct the id`;
    if (!paragraphs.has(source)) return null;
    const last = paragraphs.get(source);
    const cited = citation.split('#')[1];
    if (last === undefined)
      return cited === undefined ? null : `${source} numbers no paragraphs; cite it as ${source}, or give it "paragraphs"`;
    if (cited === undefined) return `${source} has ${last} paragraphs; cite the one that says it, as ${source}#1`;
    return Number(cited) > last ? `${source} has ${last} paragraphs; cite one of them` : null;
  };
  return citingOf(corpus).flatMap(({ file, field, sources }) =>
    sources.flatMap((citation, index) => {
      const mistake = mistakeIn(citation);
      return mistake ? [file.problem(field.at(-1) === 'source' ? field : [...field, index], mistake)] : [];
    }),
  );
}
