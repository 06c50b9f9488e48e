/** A hand on the mouse. */
import type { Page } from 'puppeteer-core';

interface Point {
  x: number;
  y: number;
}

/**
 * The middle of the nth place (from 0) at which a word stands by itself in the body's text, scrolled to if it is not in view.
 * Throws if it stands there less often.
 */
export async function placeOf(page: Page, word: string, nth = 0): Promise<Point> {
  const place = await page.evaluate(
    (wanted, index) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const places: [Node, number][] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.nodeValue ?? '';
        if (walker.currentNode.parentElement?.closest('script, style')) continue;
        for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
          if (!/\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + wanted.length))) places.push([walker.currentNode, at]);
        }
      }
      const [node, start] = places[index] ?? [];
      if (!node || start === undefined) return null;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { top, bottom } = range.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    word,
    nth,
  );
  if (!place) throw new Error(`“${word}” does not stand ${nth + 1} times on the page.`);
  return place;
}

/** Brings the pointer to a word from elsewhere, as a hand would, and rests there. */
export async function pointAt(page: Page, word: string, nth = 0): Promise<Point> {
  const place = await placeOf(page, word, nth);
  await page.mouse.move(place.x - 60, place.y - 40);
  await page.mouse.move(place.x, place.y, { steps: 4 });
  return place;
}

/** Takes the pointer to a corner of the page where there is nothing. */
export async function pointAway(page: Page): Promise<void> {
  await page.mouse.move(2, 2, { steps: 3 });
}
