/**
 * The labelled passages: texts in which every mention is written `{{surface|id}}`. Several ids, separated by commas, are all right; a `-`
 * among them means that the surface may be marked or not. They were written without a look at the rules of names, in two halves:
 * rules are tuned on `tune`; `held-out` is only ever counted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const HALVES = ['tune', 'held-out'] as const;
export type Half = (typeof HALVES)[number];

/** A labelled span, in UTF-16 units of the passage's text. */
export interface Label {
  start: number;
  end: number;
  ids: string[];
}

export interface Passage {
  /** As in `held-out/fr/wire-02`. */
  name: string;
  half: Half | 'gold';
  language: string;
  /** `wire`, `sport`, `hard` and so on. */
  genre: string;
  text: string;
  labels: Label[];
}

const FOLDER = fileURLToPath(new URL('./passages', import.meta.url));

/** Takes the labels out of a text. */
export function unlabel(labelled: string): Pick<Passage, 'text' | 'labels'> {
  let text = '';
  let at = 0;
  const labels: Label[] = [];
  for (const found of labelled.matchAll(/\{\{([^|{}]*)\|([^{}]*)\}\}/g)) {
    const [whole, surface = '', ids = ''] = found;
    text += labelled.slice(at, found.index);
    labels.push({ start: text.length, end: text.length + surface.length, ids: ids.split(',') });
    text += surface;
    at = found.index + whole.length;
  }
  return { text: text + labelled.slice(at), labels };
}

function passagesIn(half: Half): Passage[] {
  return readdirSync(path.join(FOLDER, half)).flatMap((language) =>
    readdirSync(path.join(FOLDER, half, language)).map((file) => {
      const name = path.basename(file, '.txt');
      return {
        name: `${half}/${language}/${name}`,
        half,
        language,
        genre: name.replace(/-\d+$/, ''),
        ...unlabel(readFileSync(path.join(FOLDER, half, language, file), 'utf8')),
      };
    }),
  );
}

/** The passages of the given halves. */
export const readPassages = (halves: readonly Half[]): Passage[] => halves.flatMap(passagesIn);

/** Labelled texts of another folder, all in one language as far as anybody knows. */
export const readGold = (folder: string): Passage[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      name: path.basename(file, '.txt'),
      half: 'gold',
      language: 'en',
      genre: 'gold',
      ...unlabel(readFileSync(path.join(folder, file), 'utf8')),
    }));
