import { parseHTML } from 'linkedom';
import type { Candidate } from '../../data/linking/types';
import { isShown, readableCandidates, readBlocks } from '../../entrypoints/content/page-text';

/** What linking reads of a file: its blocks, which joined by line feeds are its readable text, and what it says of itself. */
export interface Readable {
  title: string;
  declaredLanguage: string;
  /** `readable` leaves out the candidates that the reader of a page would not read as text. */
  blocks: { text: string; readable: (candidates: Candidate[]) => Candidate[] }[];
}

/** The parser finds no body in a document that leaves out its head, so such a document becomes the body of one that has both. */
const withHeadAndBody = (html: string) =>
  /<head[\s>]/i.test(html) && /<body[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;

/** The readable text of an HTML document, in the blocks in which the content script reads it. */
export function readHtml(html: string): Readable {
  const { document } = parseHTML(withHeadAndBody(html));
  const blocks = Array.from(readBlocks(document), (block) => ({
    text: block.text,
    readable: (candidates: Candidate[]) =>
      candidates.length > 0 && isShown(block.element) ? readableCandidates(block, candidates) : [],
  }));
  return {
    title: document.querySelector('title')?.textContent ?? '',
    declaredLanguage: document.querySelector('html[lang]')?.getAttribute('lang') ?? '',
    blocks,
  };
}
