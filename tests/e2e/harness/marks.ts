/** What is marked on a page, seen as the page itself can see it. */
import type { Page } from 'puppeteer-core';

/** The text under every highlight of ours, in the order of the page. */
export async function paintedTexts(page: Page): Promise<string[]> {
  const painted = await page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('backstory'))
      .flatMap(([, highlight]) => [...highlight])
      .map((found) => {
        const range = document.createRange();
        range.setStart(found.startContainer, found.startOffset);
        range.setEnd(found.endContainer, found.endOffset);
        return range;
      })
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString().replace(/\s+/g, ' ')),
  );
  return painted;
}

/** The entities of the elements that mark.js painted, in the order of the page. */
export async function paintedElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('backstory-mention')].map((element) => element.getAttribute('data-entity') ?? ''),
  );
}

/** The page as it would be saved, without the one element that we add outside its body. */
export async function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll(':scope > backstory-popover')) host.remove();
    return copy.outerHTML;
  });
}

/** How many text nodes the body has: elements that came and went must not leave a text in pieces. */
export async function textNodesOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) count += 1;
    return count;
  });
}
