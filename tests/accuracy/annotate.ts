/**
 * `npm run --silent annotate -- [--json] [--explain] FILE…`: links files from the shell with the engine and the lexicon of the page.
 *
 * A text file is read in paragraphs, one to a line; offsets count UTF-16 units of the whole file. Of an `.html` file the readable
 * text is taken as the content script takes it; offsets count in that text, which the JSON then carries as `text`.
 */
import { readFileSync } from 'node:fs';
import { compileBundledPack } from '../../data/compile';
import { findNames } from '../../data/linking/find';
import { guessLanguage } from '../../data/linking/language';
import { type Lexicon, openLexicon } from '../../data/linking/lexicon';
import { resolveMentions } from '../../data/linking/resolve';
import type { Candidate, Reason, Resolution } from '../../data/linking/types';
import { type Readable, readHtml } from './read-html';

/** A mention or a rejection with offsets in the document's text. */
interface Span<E> {
  start: number;
  end: number;
  text: string;
  entity: E;
  reasons: Reason[];
}

interface Annotation {
  file: string;
  onTopic: boolean;
  language: string;
  evidence: Resolution['evidence'];
  mentions: Span<string>[];
  rejected: Span<string | null>[];
  text: string;
}

function readDocument(file: string): Readable {
  const content = readFileSync(file, 'utf8');
  if (/\.x?html?$/i.test(file)) return readHtml(content);
  const blocks = content.split('\n').map((text) => ({ text, readable: (candidates: Candidate[]) => candidates }));
  return { title: '', declaredLanguage: '', blocks };
}

function annotate(file: string, { title, declaredLanguage, blocks }: Readable, lexicon: Lexicon): Annotation {
  const text = blocks.map((block) => block.text).join('\n');
  const language = guessLanguage(text, declaredLanguage);
  const page = {
    title,
    language,
    blocks: blocks.map((block) => ({ text: block.text, candidates: block.readable(findNames(block.text, lexicon)) })),
  };
  const { onTopic, evidence, blocks: resolved } = resolveMentions(page, lexicon);
  const offsets: number[] = [];
  blocks.reduce((offset, block) => {
    offsets.push(offset);
    return offset + block.text.length + 1;
  }, 0);
  const inText =
    (block: number) =>
    <S extends { start: number; end: number }>(span: S) => {
      const start = (offsets[block] ?? 0) + span.start;
      const end = (offsets[block] ?? 0) + span.end;
      return { ...span, start, end, text: text.slice(start, end) };
    };
  return {
    file,
    onTopic,
    language,
    evidence,
    mentions: resolved.flatMap(({ mentions }, block) => mentions.map(inText(block))),
    rejected: resolved.flatMap(({ rejected }, block) => rejected.map(inText(block))),
    text,
  };
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
  const annotations = documents.map(({ file, document }) => annotate(file, document, lexicon));
  const explain = args.includes('--explain');
  const json = () => JSON.stringify(annotations.map((annotation) => asJson(annotation, explain)));
  process.stdout.write(`${args.includes('--json') ? json() : annotations.map((each) => asPage(each, explain)).join('\n\n')}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
