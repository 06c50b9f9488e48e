/** Links a document as a page would be linked, for the shell: one text, and what was found in it. */
import { findNames } from '../../data/linking/find';
import { guessLanguage } from '../../data/linking/language';
import type { Lexicon } from '../../data/linking/lexicon';
import { resolveMentions } from '../../data/linking/resolve';
import type { Candidate, Reason, Resolution } from '../../data/linking/types';
import type { Readable } from './read-html';

/** A mention or a rejection with offsets in the document's text. */
export interface Span<E> {
  start: number;
  end: number;
  text: string;
  entity: E;
  reasons: Reason[];
}

/** What linking made of a document. */
export interface Linked {
  onTopic: boolean;
  language: string;
  evidence: Resolution['evidence'];
  mentions: Span<string>[];
  rejected: Span<string | null>[];
  text: string;
}

/** A plain text as a document: its lines are its paragraphs. */
export const readPlain = (text: string): Readable => ({
  title: '',
  declaredLanguage: '',
  blocks: text.split('\n').map((line) => ({ text: line, readable: (candidates: Candidate[]) => candidates })),
});

/** Finds and resolves the names of a document. */
export function link({ title, declaredLanguage, blocks }: Readable, lexicon: Lexicon): Linked {
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
    onTopic,
    language,
    evidence,
    mentions: resolved.flatMap(({ mentions }, block) => mentions.map(inText(block))),
    rejected: resolved.flatMap(({ rejected }, block) => rejected.map(inText(block))),
    text,
  };
}
