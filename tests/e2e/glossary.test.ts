import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { control, listedEntities, pick, press } from './harness/controls.ts';
import { paintedTexts } from './harness/marks.ts';
import { headingOf, textOf } from './harness/popover.ts';
import { type PageServer, servePages } from './harness/server.ts';
import { BROWSERS, open, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

describe.each(BROWSERS)('the glossary in %s', (name) => {
  let server: PageServer;
  let session: Session;
  let article: Page;
  let glossary: Page;

  beforeAll(async () => {
    server = await servePages();
    session = await open(name);
    article = await session.visit(server.url('sample-news.html'));
    await until('names are marked', async () => (await paintedTexts(article)).length > 0);
    glossary = await session.openOwn('popup.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const search = async (words: string) => {
    const field = await control(glossary, 'Search names');
    await field.click({ count: 3 });
    await glossary.keyboard.press('Backspace');
    await field.type(words);
  };
  const finds = (id: string) => until(`${id} is found first`, async () => (await listedEntities(glossary))[0] === id);

  it('lists the entities of the page first, each with how often it occurs', async () => {
    await until('the page is listed', async () => (await textOf(glossary)).includes('On this page'));
    const counts = await glossary.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.entity-line:has(.entity-count)')].map((line) => [
        line.dataset.opens,
        line.querySelector('.entity-count > [aria-hidden]')?.textContent,
      ]),
    );
    expect(counts.length).toBeGreaterThan(20);
    expect(counts).toContainEqual(['massad-boulos', '1']);
    expect((await listedEntities(glossary)).slice(0, counts.length)).toEqual(counts.map(([id]) => id));
  });

  it('finds names as they are typed, with slips, without accents, and in three languages', async () => {
    for (const [words, id] of [
      ['kagme', 'paul-kagame'],
      ['tsisekedi', 'felix-tshisekedi'],
      ['felix', 'felix-tshisekedi'],
      ['armee rwandaise', 'rwanda-defence-force'],
      ['umoja wa mataifa', 'united-nations'],
    ] as const) {
      await search(words);
      await finds(id);
    }
  });

  it('says so where nothing is known under a name', async () => {
    await search('zzzzqqq');
    await until('it says so', async () => (await textOf(glossary)).includes('Nothing is known here under “zzzzqqq”.'));
  });

  it('opens an entity’s whole entry, and goes back to the search', async () => {
    await search('kagame');
    await finds('paul-kagame');
    await (await glossary.$('[data-opens="paul-kagame"]'))?.click();
    await until('the entry is open', async () => (await headingOf(glossary)) === 'Paul Kagame');
    expect(await glossary.evaluate(() => location.hash)).toBe('#/entity/paul-kagame');
    await press(glossary, 'Back');
    await finds('paul-kagame');
  });

  it('opens an entry and the notes by address', async () => {
    const entry = await session.openOwn('popup.html#/entity/goma');
    await until('the entry is open', async () => (await headingOf(entry)) === 'Goma');
    const notes = await session.openOwn('popup.html#/notes');
    await until('the notes are open', async () => (await textOf(notes)).includes('You have not written a note yet.'));
    for (const page of [entry, notes]) await page.close();
  });

  it('turns everything off and on with one switch', async () => {
    await glossary.bringToFront();
    await press(glossary, 'Mark names everywhere');
    await until('the marks go', async () => (await paintedTexts(article)).length === 0);
    await press(glossary, 'Mark names everywhere');
    await article.bringToFront();
    await until('the marks come back', async () => (await paintedTexts(article)).length > 0);
  });

  it('has a side panel that follows the page in front, and opens entries in place', async () => {
    const panel = await session.openOwn('sidepanel.html');
    await article.bringToFront();
    await until('the panel lists the page', async () => (await listedEntities(panel)).length > 20);
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-opens="goma"]')?.click());
    await until('the entry is open', async () => (await headingOf(panel)) === 'Goma');
    await panel.close();
  });

  it('has settings that work at once', async () => {
    const options = await session.openOwn('options.html');
    await pick(options, 'How marked names look', 'Soft background');
    await article.bringToFront();
    await until('the marks have a ground', () =>
      article.evaluate(() => [...CSS.highlights.keys()].some((key) => key.startsWith('backstory-tint'))),
    );
    await options.close();
  });

  it('welcomes whoever has just installed it', async () => {
    const welcome = await session.openOwn('welcome.html');
    await until('it says what this is', async () => (await textOf(welcome)).includes('The names in the news'));
    await welcome.close();
  });

  it('does all this without an error in any page', () => {
    expect(session.troubles).toEqual([]);
  });
});
