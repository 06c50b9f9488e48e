/**
 * What the benchmark runs in the page: each function does one thing once, on a page that nothing has touched yet, and returns
 * how long it took in milliseconds. Built as one script and put into the page by `run.ts`.
 */
import Mark from 'mark.js';
import { findNames } from '../../data/linking/find';
import { guessLanguage } from '../../data/linking/language';
import { openLexicon } from '../../data/linking/lexicon';
import { resolveInSteps } from '../../data/linking/resolve';
import type { Candidate, CompactLexicon } from '../../data/linking/types';
import { readArticleFacts } from '../../entrypoints/content/article-facts';
import { createMarkedPage } from '../../entrypoints/content/marked-page';
import { readBlocks, type TextBlock } from '../../entrypoints/content/page-text';
import { createHighlightPainter } from '../../entrypoints/content/painters/highlight-painter';

/** Milliseconds of each stage of a first pass, and what came of it. */
export interface FirstPass {
  open: number;
  read: number;
  find: number;
  resolveAndPaint: number;
  total: number;
  blocks: number;
  candidates: number;
  mentions: number;
}

/** A bare walk over all text nodes that looks at each one's length: the least that any marker must do. */
function walk(): number {
  const begun = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
  const took = performance.now() - begun;
  if (length < 0) throw new Error('A page cannot have less than no text.');
  return took;
}

/** Our first pass as the content script makes it, from opening the lexicon to painting. */
async function firstPass(compact: CompactLexicon): Promise<FirstPass> {
  const begun = performance.now();
  const lexicon = openLexicon(compact);
  const opened = performance.now();
  const blocks = [...readBlocks(document)];
  const read = performance.now();
  const found = new Map<TextBlock, Candidate[]>();
  for (const block of blocks) {
    const candidates = findNames(block.text, lexicon);
    if (candidates.length > 0) found.set(block, candidates);
  }
  const searched = performance.now();
  let mentions = 0;
  const hasBegun = [...found].some(([{ text }, candidates]) => candidates.some(({ name }) => lexicon.mayStandAlone(name, text)));
  if (hasBegun) {
    const page = createMarkedPage({
      document,
      findNames: (text) => findNames(text, lexicon),
      resolveMentions: (linking) => resolveInSteps(linking, lexicon),
      languageOf: guessLanguage,
      familyOf: (entity) => lexicon.familyOf(entity),
      readFacts: () => readArticleFacts(document),
      painter: createHighlightPainter({ registry: CSS.highlights, style: 'underline' }),
      signal: new AbortController().signal,
    });
    await page.scan({ blocks, found, hasBegun });
    mentions = page.all().length;
  }
  const done = performance.now();
  return {
    open: opened - begun,
    read: read - opened,
    find: searched - read,
    resolveAndPaint: done - searched,
    total: done - begun,
    blocks: blocks.length,
    candidates: [...found.values()].reduce((sum, each) => sum + each.length, 0),
    mentions,
  };
}

/** mark.js calls itself for each word: more than a few hundred at once overflow the stack. */
const WORDS_AT_ONCE = 100;

/** mark.js's own search for the same names, as its documentation has it, but for a hundred names at once. */
async function markSearch(names: string[]): Promise<number> {
  const begun = performance.now();
  const mark = new Mark(document.body);
  for (let from = 0; from < names.length; from += WORDS_AT_ONCE) {
    await new Promise<void>((done) => {
      const some = names.slice(from, from + WORDS_AT_ONCE);
      mark.mark(some, { accuracy: 'exactly', separateWordSearch: false, done: () => done() });
    });
  }
  return performance.now() - begun;
}

export const bench = { walk, firstPass, markSearch };

Object.assign(globalThis, { backstoryBench: bench });
