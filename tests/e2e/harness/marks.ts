/** What is marked on a page, seen as the page itself can see it. */
import type { Page } from 'puppeteer-core';

/** The mention that the keyboard is on has a highlight of its own, over the one of its family. */
const FOCUS = 'backstory-focus';

/** The text of every mention that is painted within the element of a selector, in the order of the page. */
export async function paintedTexts(page: Page, within = 'html'): Promise<string[]> {
  return page.evaluate(readHighlights, within, FOCUS, false);
}

/** The text of the mention that the keyboard is on. */
export async function focusedText(page: Page): Promise<string> {
  return (await page.evaluate(readHighlights, 'html', FOCUS, true)).join('');
}

/** Runs in the page. */
function readHighlights(within: string, focus: string, onlyFocus: boolean): string[] {
  const region = document.querySelector(within);
  return [...CSS.highlights]
    .filter(([name]) => name.startsWith('backstory') && (name === focus) === onlyFocus)
    .flatMap(([, highlight]) => [...highlight])
    .filter(({ startContainer }) => region?.contains(startContainer))
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    })
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map((range) => range.toString().replace(/\s+/g, ' '));
}

/** The text of every mention that mark.js wrapped in elements, in the order of the page. */
export async function wrappedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('backstory-mention')].map((element) => element.textContent?.replace(/\s+/g, ' ') ?? ''),
  );
}

/** The page as it would be saved, without what we add beside its body. */
export async function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll(':scope > backstory-popover, :scope > backstory-announcer')) own.remove();
    return copy.outerHTML;
  });
}

/** Has a page keep how it was saved and how many texts it had before any content script ran. Goes before the page is visited. */
export async function rememberOriginal(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => {
      Reflect.set(window, 'original', document.documentElement.outerHTML);
      Reflect.set(window, 'originalTexts', document.evaluate('count(//body//text())', document).numberValue);
    });
  });
}

export interface Original {
  html: string;
  /** Elements that came and went must not leave a text in pieces. */
  texts: number;
}

/** What `rememberOriginal` kept. */
export async function originalOf(page: Page): Promise<Original> {
  return page.evaluate(() => ({ html: Reflect.get(window, 'original'), texts: Reflect.get(window, 'originalTexts') }));
}

/** How many text nodes the body has. */
export async function textsOf(page: Page): Promise<number> {
  return page.evaluate(() => document.evaluate('count(//body//text())', document).numberValue);
}
