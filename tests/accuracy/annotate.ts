/**
 * `npm run --silent annotate -- [--json] [--explain] FILE…`: links files from the shell with the engine and the lexicon of the page.
 *
 * A text file is read in paragraphs, one to a line; offsets count UTF-16 units of the whole file. Of an `.html` file the readable
 * text is taken as the content script takes it; offsets count in that text, which the JSON then carries as `text`.
 */
import { readFileSync } from 'node:fs';
import { compileBundledPack } from '../../data/compile';
import { openLexicon } from '../../data/linking/lexicon';
import type { Reason } from '../../data/linking/types';
import { type Linked, link, readPlain, type Span } from './link';
import { type Readable, readHtml } from './read-html';

type Annotation = Linked & { file: string };

function readDocument(file: string): Readable {
  const content = readFileSync(file, 'utf8');
  return /\.x?html?$/i.test(file) ? readHtml(content) : readPlain(content);
}

function asJson({ file, onTopic, mentions, rejected, text }: Annotation, explain: boolean) {
  const isHtml = /\.x?html?$/i.test(file);
  return { file, onTopic, mentions, ...(explain ? { rejected } : {}), ...(isHtml ? { text } : {}) };
}

const said = (reasons: Reason[]) =>
  reasons.map(({ kind, words }) => (words.length > 0 ? `${kind}: ${words.join(', ')}` : kind)).join('; ');

function asPage({ file, onTopic, language, evidence, mentions, rejected, text }: Annotation, explain: boolean): string {
  const place = (at: number) => {
    const before = text.slice(0, at).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`.padStart(8);
  };
  const row = (sign: string, span: Span<string | null>) =>
    `${place(span.start)} ${sign} ${span.text.replace(/\s+/g, ' ').padEnd(28)} ${(span.entity ?? 'something else').padEnd(26)} ${said(span.reasons)}`;
  const rows = [
    ...mentions.map((span) => ({ at: span.start, line: row('+', span) })),
    ...(explain ? rejected : []).map((span) => ({ at: span.start, line: row('-', span) })),
  ];
  const subject = evidence.map(({ word, weight }) => `${word} ${weight}`).join(', ');
  return [
    `${file}: ${mentions.length} mention${mentions.length === 1 ? '' : 's'}, language ${language || 'unknown'}, ${onTopic ? 'on topic' : 'not on topic'}${subject && ` (${subject})`}`,
    ...rows.sort((a, b) => a.at - b.at).map(({ line }) => line),
  ].join('\n');
}

/** Reads the files before anything is printed, so that a wrong name gives one clear line and no half answer. */
function main(args: string[]): number {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0) {
    process.stderr.write('usage: npm run --silent annotate -- [--json] [--explain] FILE…\n');
    return 2;
  }
  const documents: { file: string; document: Readable }[] = [];
  for (const file of files) {
    try {
      documents.push({ file, document: readDocument(file) });
    } catch (error) {
      process.stderr.write(`annotate: cannot read ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    }
  }
  const lexicon = openLexicon(compileBundledPack().lexicon);
  const annotations = documents.map(({ file, document }) => ({ file, ...link(document, lexicon) }));
  const explain = args.includes('--explain');
  const json = () => JSON.stringify(annotations.map((annotation) => asJson(annotation, explain)));
  process.stdout.write(`${args.includes('--json') ? json() : annotations.map((each) => asPage(each, explain)).join('\n\n')}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
