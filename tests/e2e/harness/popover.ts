/** The card on a page: its host, which the page can see, and the frame within, which only a driver can. */
import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Whether a card is in view. The page can tell: the host is its element. */
export async function cardIsShown(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const host = document.querySelector('backstory-popover');
    if (!host) return false;
    const { visibility, opacity, display } = getComputedStyle(host);
    return visibility === 'visible' && opacity !== '0' && display !== 'none' && host.getBoundingClientRect().height > 0;
  });
}

/** The frame of the card. Firefox hides the addresses of an extension's frames, so each frame is asked. */
export async function cardFrame(page: Page): Promise<Frame> {
  return until('the card has a frame', async () => {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame() || frame.detached) continue;
      if ((await frame.evaluate(() => location.pathname)) === '/popover.html') return frame;
    }
    return null;
  });
}

/** Waits for a card in view whose heading is `name`, until it has its size and place as a hand would, and gives its frame. */
export async function cardOf(page: Page, name: string): Promise<Frame> {
  const card = await until(`a card of ${name} is shown`, async () => {
    if (!(await cardIsShown(page))) return null;
    const frame = await cardFrame(page);
    return (await headingOf(frame)) === name ? frame : null;
  });
  await until('the card stands still', () => page.evaluate(standsStill));
  return card;
}

/** Runs in the page: whether the card keeps its place from one picture to the next but one. */
async function standsStill(): Promise<boolean> {
  const host = document.querySelector('backstory-popover');
  const before = JSON.stringify(host?.getBoundingClientRect());
  for (let pictures = 0; pictures < 2; pictures++) await new Promise((drawn) => requestAnimationFrame(drawn));
  return JSON.stringify(host?.getBoundingClientRect()) === before;
}

export async function cardCloses(page: Page): Promise<void> {
  await until('the card is closed', async () => !(await cardIsShown(page)));
}

export async function headingOf(where: Frame | Page): Promise<string> {
  return where.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? '');
}

export async function textOf(where: Frame | Page): Promise<string> {
  return where.evaluate(() => document.body.textContent ?? '');
}
