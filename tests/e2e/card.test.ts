import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pressShortcut, shortcutsOf } from './harness/background.ts';
import { notesIn, press, write } from './harness/controls.ts';
import { focusedText, htmlOf, originalOf, paintedTexts } from './harness/marks.ts';
import { pointAt, pointAway } from './harness/pointer.ts';
import { cardCloses, cardFrame, cardIsShown, cardOf, headingOf, textOf } from './harness/popover.ts';
import { BROWSERS, open } from './harness/session.ts';
import { setStage } from './harness/stage.ts';
import { until } from './harness/until.ts';

describe.each(BROWSERS)('the card of a name in %s', (name) => {
  const stage = setStage(() => open(name));
  let page: Page;

  describe('on a news page', () => {
    beforeEach(async () => {
      page = await stage.visitMarked(stage.server.url('sample-news.html'));
    });
    afterEach(() => page.close());

    it('opens where the pointer rests, stays while it is pointed at, and closes when the pointer has left', async () => {
      await pointAt(page, 'Kagame');
      await cardOf(page, 'Paul Kagame');
      const { x, y } = await middleOfCard(page);
      await page.mouse.move(x, y, { steps: 8 });
      expect(await cardIsShown(page)).toBe(true);
      await pointAway(page);
      await cardCloses(page);
    });

    it('closes too when the pointer darted into it and then wandered about', async () => {
      await pointAt(page, 'Kagame');
      await cardOf(page, 'Paul Kagame');
      const { x, y } = await middleOfCard(page);
      await page.mouse.move(x, y - 40);
      await page.mouse.move(x, y, { steps: 5 });
      await pointAway(page);
      await cardCloses(page);
    });

    it('closes with Escape, and shows the next name in the same frame', async () => {
      await pointAt(page, 'Kagame');
      await cardOf(page, 'Paul Kagame');
      await page.keyboard.press('Escape');
      await cardCloses(page);
      await pointAt(page, 'Bukavu');
      await cardOf(page, 'Bukavu');
      expect(page.frames().length).toBe(2);
    });

    it('says who or what it is, what is contested with both sides, where that is written, and up to when it knows', async () => {
      await pointAt(page, 'Rwanda', 0);
      const card = await cardOf(page, 'Rwanda');
      const said = await textOf(card);
      for (const words of ['State', 'Contested', 'Says so', 'Denies it', 'Known here up to', 'Marked because'])
        expect(said).toContain(words);
      const sources = await card.$$eval('a[href^="https://"]', (links) => links.map((link) => link.hostname));
      expect(sources).toContain('www.monitor.co.ug');
    });

    it('leads on to a related entity and back', async () => {
      await pointAt(page, 'Kagame');
      const card = await cardOf(page, 'Paul Kagame');
      await press(card, 'Rwanda');
      await cardOf(page, 'Rwanda');
      await press(card, 'Back');
      await cardOf(page, 'Paul Kagame');
    });

    it('is out of the page’s reach: no frame to count, no key to listen to, nothing of a note to read', async () => {
      await page.evaluate(() => {
        const heard: string[] = [];
        Reflect.set(window, 'heard', heard);
        for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
          window.addEventListener(type, (event) => heard.push(type + Reflect.get(event, 'key')), { capture: true });
      });
      await pointAt(page, 'Kagame');
      const card = await cardOf(page, 'Paul Kagame');
      await write(page, card, 'Write a note', 'meet at dawn');
      await until('the note is written', async () => (await notesIn(card)).includes('meet at dawn'));
      expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
      expect(await page.evaluate(() => window.frames.length)).toBe(0);
      expect(await page.evaluate(() => document.querySelector('backstory-popover')?.shadowRoot)).toBe(null);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('dawn');
    });

    it('opens by keyboard, takes the focus, and gives it back', async () => {
      await page.focus('#comment-title');
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await pressShortcut(stage.session, 'next-mention');
      const came = await until('a name is the current one', () => focusedText(page));
      expect(await paintedTexts(page)).toContain(came);
      await pressShortcut(stage.session, 'open-mention');
      const card = await until('the card has the focus', async () => {
        const frame = await cardFrame(page);
        return (await cardIsShown(page)) && (await frame.evaluate(() => document.hasFocus())) ? frame : null;
      });
      expect(await headingOf(card)).not.toBe('');
      await page.keyboard.press('Escape');
      await cardCloses(page);
      await until('the field has the focus again', () => page.evaluate(() => document.activeElement?.id === 'comment-title'));
      expect(await page.evaluate(() => document.hasFocus())).toBe(true);
    });

    it('goes round all names by keyboard, in both directions', async () => {
      await pressShortcut(stage.session, 'next-mention');
      const first = await until('a name is the current one', () => focusedText(page));
      await pressShortcut(stage.session, 'next-mention');
      const second = await until('the next name is', async () => {
        const text = await focusedText(page);
        return text !== first && text;
      });
      expect(second).not.toBe(first);
      await pressShortcut(stage.session, 'previous-mention');
      await until('the first name is again', async () => (await focusedText(page)) === first);
    });

    it('leaves the page’s document unchanged after all of it', async () => {
      await pointAt(page, 'Kagame');
      await cardOf(page, 'Paul Kagame');
      await pressShortcut(stage.session, 'next-mention');
      await until('a name is the current one', () => focusedText(page));
      expect(await htmlOf(page)).toBe((await originalOf(page)).html);
    });
  });

  it('has a key for each of its commands in a fresh browser', async () => {
    const keys = Object.values(await shortcutsOf(stage.session));
    expect(keys.length).toBeGreaterThanOrEqual(3);
    expect(keys.filter((key) => key === '')).toEqual([]);
  });

  it('comes back on a page that removes it', async () => {
    page = await stage.visitMarked(stage.server.url('removes-popover.html'));
    await pointAt(page, 'Kagame');
    await cardOf(page, 'Paul Kagame');
    await page.evaluate('tidy()');
    await pointAway(page);
    await pointAt(page, 'Kagame');
    await cardOf(page, 'Paul Kagame');
    await page.close();
  });

  it('shows nothing in a frame that another page made of it', async () => {
    page = await stage.session.visit(stage.server.url('framing.html'));
    const before = stage.session.troubles.length;
    await page.evaluate(
      (address) => Reflect.get(window, 'frameCard')(address),
      `${stage.session.origin}/popover.html#/entity/paul-kagame?nonce=00000000000000000000000000000000&turn=1`,
    );
    const frame = await until('the frame has settled', async () => {
      const [, framed] = page.frames();
      return framed && (await framed.evaluate(() => document.readyState === 'complete')) ? framed : null;
    });
    const own = await stage.session.openOwn('popup.html#/entity/paul-kagame');
    await until('the same entry is shown where it may be', async () => (await headingOf(own)) === 'Paul Kagame');
    expect(await textOf(frame)).not.toContain('Kagame');
    stage.session.troubles.splice(before);
    for (const each of [own, page]) await each.close();
  });

  it('does all this without an error in any page', () => {
    expect(stage.session.troubles).toEqual([]);
  });
});

async function middleOfCard(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('backstory-popover')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}
