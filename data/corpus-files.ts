/**
 * Reads a corpus folder: parses every YAML file, checks it against the schema, and remembers on which line each field stands.
 * Nothing throws on bad input; every mistake becomes a `Problem`, so that an editor sees them all at once.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import * as v from 'valibot';
import type { Document, LineCounter } from 'yaml';
import { coverageFile, entityFile, eventFile, movedFile, packFile, sourceFile } from './schema';

/** A mistake in a corpus. `message` says what is wrong and what to do; `line` counts from 1. */
export interface Problem {
  file: string;
  line: number;
  field: string;
  message: string;
}

/** A checked file. `problem` makes a `Problem` that points at one of its fields. */
export interface CorpusFile<T> {
  id: string;
  value: T;
  problem(field: readonly PropertyKey[], message: string): Problem;
}

export type EntityFile = v.InferOutput<typeof entityFile>;
export type EventFile = v.InferOutput<typeof eventFile>;
export type SourceFile = v.InferOutput<typeof sourceFile>;
export type PackFile = v.InferOutput<typeof packFile>;

/** A corpus folder as it was read. `pack` is null where `pack.yml` has mistakes. */
export interface CorpusFiles {
  pack: CorpusFile<PackFile> | null;
  entities: CorpusFile<EntityFile>[];
  moved: CorpusFile<v.InferOutput<typeof movedFile>>[];
  events: CorpusFile<EventFile>[];
  sources: CorpusFile<SourceFile>[];
  /** The ids of all files, those with mistakes too: one mistake should not make others of every reference to its file. */
  ids: { entities: Set<string>; sources: Set<string> };
  /** The ids in `ids.txt`, each with its line, or null for a pack that keeps no such list. */
  published: { id: string; line: number }[] | null;
  /** `coverage.yml`, or null for a pack that keeps none. */
  uncovered: CorpusFile<v.InferOutput<typeof coverageFile>> | null;
  problems: Problem[];
}

const fieldName = (field: readonly PropertyKey[]) => field.map(String).join('.') || '(file)';

/** Loaded with the first mistake: most runs find none, and an editor waits for them. */
const yaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml');

/** On which line a field stands. A text is read for that only when there is a mistake in it: it takes five times as long. */
class Places {
  #read: { document: Document; lines: LineCounter } | undefined;

  constructor(private readonly text: string) {}

  /** The line of the field, or of the nearest one around it that is there, counted from 1. */
  lineOf(field: readonly PropertyKey[]): number {
    if (!this.#read) {
      const lines = new (yaml().LineCounter)();
      this.#read = { document: yaml().parseDocument(this.text, { lineCounter: lines }), lines };
    }
    const { document, lines } = this.#read;
    for (let depth = field.length; depth > 0; depth--) {
      const node = document.getIn(field.slice(0, depth), true);
      if (yaml().isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

function remedy(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    return issue.received === 'undefined'
      ? 'is missing; write it'
      : 'is not a field here; remove it, or look for its right name in README.md';
  }
  return issue.message;
}

class FolderReader {
  readonly problems: Problem[] = [];

  constructor(private readonly folder: string) {}

  read<S extends v.GenericSchema>(file: string, schemaOf: (value: unknown) => S): CorpusFile<v.InferOutput<S>> | null {
    const text = readFileSync(path.join(this.folder, file), 'utf8');
    const places = new Places(text);
    const problem = (field: readonly PropertyKey[], message: string) => ({
      file,
      line: places.lineOf(field),
      field: fieldName(field),
      message,
    });
    let raw: unknown;
    try {
      raw = load(text, { schema: CORE_SCHEMA });
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const line = (error.mark?.line ?? 0) + 1;
      const message = `is not valid YAML (${error.reason}); check indentation and quotes`;
      this.problems.push({ file, line, field: '(file)', message });
      return null;
    }
    const result = v.safeParse(schemaOf(raw), raw);
    if (result.success) return { id: path.basename(file, '.yml'), value: result.output, problem };
    for (const issue of result.issues) {
      this.problems.push(problem(issue.path?.map((step) => step.key as PropertyKey) ?? [], remedy(issue)));
    }
    return null;
  }

  readAll<S extends v.GenericSchema>(folder: string, schemaOf: (value: unknown) => S): CorpusFile<v.InferOutput<S>>[] {
    const files = readdirSync(path.join(this.folder, folder)).filter((file) => file.endsWith('.yml'));
    return files.sort().flatMap((file) => this.read(`${folder}/${file}`, schemaOf) ?? []);
  }
}

const idsIn = (folder: string) => new Set(readdirSync(folder).map((file) => path.basename(file, '.yml')));

const isMoved = (value: unknown): boolean => typeof value === 'object' && value !== null && 'moved_to' in value;

function publishedIds(folder: string): CorpusFiles['published'] {
  const file = path.join(folder, 'ids.txt');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((text, index) => ({ id: text.trim(), line: index + 1 })).filter(({ id }) => id !== '');
}

/** Reads the corpus in `folder` (`pack.yml`, `ids.txt`, `entities/`, `events/`, `sources/`). */
export function readCorpusFiles(folder: string): CorpusFiles {
  const reader = new FolderReader(folder);
  const pack = reader.read('pack.yml', () => packFile);
  const entities: CorpusFiles['entities'] = [];
  const moved: CorpusFiles['moved'] = [];
  for (const file of reader.readAll('entities', (value) => (isMoved(value) ? movedFile : entityFile))) {
    const { value } = file;
    if ('moved_to' in value) moved.push({ ...file, value });
    else entities.push({ ...file, value });
  }
  const events = reader.readAll('events', () => eventFile);
  const sources = reader.readAll('sources', () => sourceFile);
  const uncovered = existsSync(path.join(folder, 'coverage.yml')) ? reader.read('coverage.yml', () => coverageFile) : null;
  const ids = { entities: idsIn(path.join(folder, 'entities')), sources: idsIn(path.join(folder, 'sources')) };
  for (const { id } of moved) ids.entities.delete(id);
  return { pack, entities, moved, events, sources, ids, published: publishedIds(folder), uncovered, problems: reader.problems };
}
