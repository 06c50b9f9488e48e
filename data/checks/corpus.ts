/**
 * What every check is given, and the statements of a corpus as one list, wherever they stand.
 */
import type { CorpusFile, CorpusFiles, EntityFile, EventFile, PackFile, Problem } from '../corpus-files';

/** A corpus whose every file fits the schema. */
export type Corpus = CorpusFiles & { pack: CorpusFile<PackFile> };

/** A look at the whole corpus: returns its mistakes, and reports none twice. */
export type Check = (corpus: Corpus) => Problem[];

export type Field = readonly PropertyKey[];
export type AuthoredClaim = EntityFile['claims'][number];
export type AuthoredFigure = AuthoredClaim['figures'][number];

/** A claim or an event, with the place it stands at. `field` is empty for an event, which is its file. */
export type Statement =
  | { file: CorpusFile<EntityFile>; field: Field; claim: AuthoredClaim; event?: never }
  | { file: CorpusFile<EventFile>; field: Field; event: EventFile; claim?: never };

/** Every claim and event of the corpus. */
export function statementsOf({ entities, events }: Corpus): Statement[] {
  return [
    ...entities.flatMap((file) => file.value.claims.map((claim, index) => ({ file, field: ['claims', index], claim }))),
    ...events.map((file) => ({ file, field: [], event: file.value })),
  ];
}

/** Everything that cites sources, with the place of its citations. */
export function citingOf(corpus: Corpus): { file: CorpusFile<unknown>; field: Field; sources: string[] }[] {
  const inEntities = corpus.entities.flatMap((file) => {
    const { claims, relations, roles, called, coordinates } = file.value;
    const lists = { claims, relations, roles, called };
    const listed = Object.entries(lists).flatMap(([list, items]) =>
      items.map(({ sources }, index) => ({ file, field: [list, index, 'sources'], sources: sources ?? [] })),
    );
    return coordinates ? [...listed, { file, field: ['coordinates', 'source'], sources: [coordinates.source] }] : listed;
  });
  return [...inEntities, ...corpus.events.map((file) => ({ file, field: ['sources'], sources: file.value.sources }))];
}

/** The id of the source that a citation names. */
export const sourceIn = (citation: string): string => citation.split('#', 1)[0] ?? citation;
