/** What linking would be worth without what this project adds: the same names, without any context. */
import { createRequire } from 'node:module';
import { findNames } from '../../data/linking/find';
import type { Lexicon } from '../../data/linking/lexicon';
import type { Pack } from '../../data/pack';
import { launch } from '../browsers/launch';
import type { Mark } from './score';

/** Every name where it stands, the longest first, whatever it may mean there. */
export function namesAlone(text: string, lexicon: Lexicon): Mark[] {
  const marks: Mark[] = [];
  let end = -1;
  for (const candidate of findNames(text, lexicon)) {
    if (candidate.start < end) continue;
    end = candidate.end;
    const entity = lexicon.entityOf(candidate.name);
    if (entity !== null) marks.push({ start: candidate.start, end: candidate.end, entity });
  }
  return marks;
}

type PageWithMark = typeof globalThis & {
  Mark: new (element: Element) => { mark(words: string[], options: object): void };
};

/** Runs in the page: marks one text, and says what was marked where. */
function markInPage(text: string, names: string[]): { start: number; end: number; text: string }[] {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.replaceChildren(paragraph);
  const options = { separateWordSearch: false, accuracy: 'exactly', diacritics: true, exclude: ['mark'] };
  const mark = new (globalThis as PageWithMark).Mark(paragraph);
  // It calls itself for each word: more than a few hundred at once overflow the stack.
  for (let from = 0; from < names.length; from += 100) mark.mark(names.slice(from, from + 100), options);
  let at = 0;
  return [...paragraph.childNodes].flatMap((node) => {
    const start = at;
    const written = node.textContent ?? '';
    at += written.length;
    return node.nodeName === 'MARK' ? [{ start, end: at, text: written }] : [];
  });
}

/** mark.js's own search for whole words in a real Chromium, the longest names first; what is marked is not searched again. */
export async function markSearch(texts: string[], { entities }: Pack): Promise<Mark[][]> {
  const named = entities.flatMap(({ id, names }) => names.map((name) => ({ name, id })));
  const names = named.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const owners = new Map(named.map(({ name, id }) => [name.toLowerCase(), id]));
  const { browser } = await launch('chrome', { extension: null });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mark.js/dist/mark.js') });
    const all: Mark[][] = [];
    for (const text of texts) {
      const marked = await page.evaluate(markInPage, text, names);
      all.push(marked.map((mark) => ({ ...mark, entity: owners.get(mark.text.toLowerCase()) ?? 'another spelling' })));
    }
    return all;
  } finally {
    await browser.close();
  }
}
