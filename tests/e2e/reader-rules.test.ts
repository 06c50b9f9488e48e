import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { MOST_RULES } from '../../data/reader-rules.ts';
import { pressShortcut } from './harness/background.ts';
import { press } from './harness/controls.ts';
import { focusedText, htmlOf, originalOf, paintedTexts } from './harness/marks.ts';
import { pointAt } from './harness/pointer.ts';
import { cardCloses, cardFrame, cardIsShown, cardOf, headingOf, textOf } from './harness/popover.ts';
import { BROWSERS, open } from './harness/session.ts';
import { setStage } from './harness/stage.ts';
import { until } from './harness/until.ts';

describe.each(BROWSERS)('the reader’s word in %s', (name) => {
  const stage = setStage(() => open(name));
  afterEach(() => stage.session.desk.evaluate(() => chrome.storage.local.set({ rules: [] })));

  const marks = async (page: Page, text: string) => (await paintedTexts(page)).filter((each) => each === text).length;
  const rules = () => stage.session.desk.evaluate(async () => (await chrome.storage.local.get('rules')).rules);

  /** Says on the card of the nth place of a name that it is something else. */
  const sayNotThis = async (page: Page, text: string, entity: string, where: string) => {
    await pointAt(page, text);
    const card = await cardOf(page, entity);
    await card.evaluate(() => document.querySelector<HTMLElement>('.not-this summary')?.click());
    await press(card, where);
    await cardCloses(page);
  };

  it('“not this” on a site goes for its open pages at once and for no other, outlives a reload, and is undone in the settings', async () => {
    const second = await stage.visitMarked(stage.server.url('exemple-actualite.html'));
    const elsewhere = await stage.visitMarked(stage.server.otherUrl('sample-news.html'));
    const page = await stage.visitMarked(stage.server.url('sample-news.html'));
    for (const each of [page, second, elsewhere]) {
      await until('the name is marked', async () => (await marks(each, 'Kigali')) === 1);
    }
    const others = (await paintedTexts(page)).filter((each) => each !== 'Kigali');

    await sayNotThis(page, 'Kigali', 'Kigali', 'On 127.0.0.1');
    await until('the name is not marked here', async () => (await marks(page, 'Kigali')) === 0);
    await second.bringToFront();
    await until('nor in the other tab', async () => (await marks(second, 'Kigali')) === 0);
    await elsewhere.bringToFront();
    expect(await paintedTexts(page)).toEqual(others);
    expect(await marks(elsewhere, 'Kigali')).toBe(1);
    await page.bringToFront();
    expect(await htmlOf(page)).toBe((await originalOf(page)).html);

    await page.reload();
    await until('names are marked', async () => (await paintedTexts(page)).length >= others.length);
    expect(await paintedTexts(page)).toEqual(others);

    const options = await stage.session.openOwn('options.html');
    await press(options, 'Undo: “Kigali” does not mean the entry “Kigali”, on 127.0.0.1');
    await until('the list is empty', async () => (await textOf(options)).includes('Nothing. A card asks'));
    await options.close();
    for (const each of [page, second]) {
      await each.bringToFront();
      await until('the name is marked again', async () => (await marks(each, 'Kigali')) === 1);
    }
    for (const each of [page, second, elsewhere]) await each.close();
  });

  it('“not this” on a page knows the page by its address without what campaigns add', async () => {
    const page = await stage.visitMarked(stage.server.url('sample-news.html?utm_source=letter#talks'));
    await sayNotThis(page, 'Kigali', 'Kigali', 'On this page');
    await until('the name is not marked here', async () => (await marks(page, 'Kigali')) === 0);
    const again = await stage.visitMarked(stage.server.url('sample-news.html'));
    expect(await marks(again, 'Kigali')).toBe(0);
    const other = await stage.visitMarked(stage.server.url('exemple-actualite.html'));
    await until('it is on another page', async () => (await marks(other, 'Kigali')) > 0);
    for (const each of [page, again, other]) await each.close();
  });

  it('“not this” can be said by keyboard, and the page has the focus again', async () => {
    const page = await stage.visitMarked(stage.server.url('sample-news.html'));
    await page.focus('#comment-title');
    await pressShortcut(stage.session, 'next-mention');
    const current = await until('a name is the current one', () => focusedText(page));
    await pressShortcut(stage.session, 'open-mention');
    const card = await until('the card has the focus', async () => {
      const frame = await cardFrame(page);
      const isReady = () => document.hasFocus() && document.querySelector('.not-this') !== null;
      return (await cardIsShown(page)) && (await frame.evaluate(isReady)) ? frame : null;
    });
    await card.focus('.not-this summary');
    for (const key of ['Enter', 'Tab', 'Enter'] as const) await page.keyboard.press(key);
    await cardCloses(page);
    await until('the name is not marked', async () => (await marks(page, current)) === 0);
    await until('nor is it the current one', async () => (await focusedText(page)) === '');
    await until('the field has the focus again', () => page.evaluate(() => document.activeElement?.id === 'comment-title'));
    expect(await rules()).toMatchObject([{ kind: 'not', name: current, scope: { kind: 'page' } }]);
    await page.close();
  });

  it('refuses politely where no more can be kept, and loses nothing', async () => {
    const full = Array.from({ length: MOST_RULES }, (_, index) => ({ kind: 'always', entity: 'doha', name: `name ${index}` }));
    await stage.session.desk.evaluate((value) => chrome.storage.local.set({ rules: value }), full);
    const page = await stage.visitMarked(stage.server.url('sample-news.html'));
    await until('the name is marked', async () => (await marks(page, 'Kigali')) === 1);
    await pointAt(page, 'Kigali');
    const card = await cardOf(page, 'Kigali');
    await card.evaluate(() => document.querySelector<HTMLElement>('.not-this summary')?.click());
    await press(card, 'Everywhere');
    await until('the card says so', async () => (await textOf(card)).includes('No more decisions about names can be kept.'));
    expect(await marks(page, 'Kigali')).toBe(1);
    expect(await rules()).toEqual(full);
    await page.close();
  });

  it('“always mark” has a name marked on a page about something else, which says why, and it alone', async () => {
    const page = await stage.session.visit(stage.server.url('off-topic.html'));
    const entry = await stage.session.openOwn('popup.html#/entity/doha');
    await until('the entry is open', async () => (await headingOf(entry)) === 'Doha');
    await until('its names can be switched', () => entry.evaluate(() => document.querySelector('.always-mark summary') !== null));
    expect(await paintedTexts(page)).toEqual([]);
    await entry.evaluate(() => document.querySelector<HTMLElement>('.always-mark summary')?.click());
    await press(entry, 'Doha');
    await page.bringToFront();
    await until('the name is marked', async () => String(await paintedTexts(page)) === 'Doha');
    await pointAt(page, 'Doha');
    const card = await cardOf(page, 'Doha');
    expect(await textOf(card)).toContain('Marked because you asked for it.');
    await entry.bringToFront();
    await press(entry, 'Doha');
    await until('the rule is gone', async () => String(await rules()) === '');
    await page.bringToFront();
    await until('so is the mark', async () => (await paintedTexts(page)).length === 0);
    for (const each of [entry, page]) await each.close();
  });

  it('is no worse for values in the storage that nobody understands', async () => {
    for (const stored of ['nonsense', { kind: 'not' }, [null, 7, { kind: 'not', entity: 'kigali' }]]) {
      await stage.session.desk.evaluate((value) => chrome.storage.local.set({ rules: value }), stored);
      const page = await stage.visitMarked(stage.server.url('sample-news.html'));
      await until('the name is marked', async () => (await marks(page, 'Kigali')) > 0);
      await page.close();
    }
  });

  it('does all this without an error in any page', () => {
    expect(stage.session.troubles).toEqual([]);
  });
});
