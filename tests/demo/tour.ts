/**
 * A walk through the extension as a reader takes it, without a display: each step waits for what a reader should see, then takes
 * its picture. A step that waits in vain ends the walk with an error that says for what.
 */
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find.ts';
import { listedEntities, notesIn, press, write } from '../e2e/harness/controls.ts';
import { paintedTexts } from '../e2e/harness/marks.ts';
import { pointAt } from '../e2e/harness/pointer.ts';
import { cardOf, headingOf, textOf } from '../e2e/harness/popover.ts';
import { open, type Session } from '../e2e/harness/session.ts';
import { choose } from '../e2e/harness/settings.ts';
import { until } from '../e2e/harness/until.ts';
import type { Album } from './album.ts';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 400, height: 800 };
/** What the toolbar's popup measures. */
const POPUP = { width: 380, height: 560 };

const NOTE = 'Both presidents in Doha on 18 March: compare with what the UN experts say.';

export interface Tour {
  browser: BrowserName;
  album: Album;
  /** Addresses of the sample pages. */
  english: string;
  french: string;
}

export async function takeTour(tour: Tour): Promise<void> {
  await inBrowser(tour, {}, (session) => readInEnglish(session, tour));
  await inBrowser(tour, dark(tour.browser), (session) => readInTheDark(session, tour));
  await inBrowser(tour, { language: 'fr' }, (session) => readInFrench(session, tour));
}

async function inBrowser({ browser }: Tour, options: Parameters<typeof open>[1], walk: (session: Session) => Promise<void>) {
  const session = await open(browser, options);
  try {
    await walk(session);
  } finally {
    await session.close();
  }
}

const dark = (browser: BrowserName) =>
  browser === 'chrome'
    ? { args: ['--force-dark-mode'] }
    : { preferences: { 'layout.css.prefers-color-scheme.content-override': 0 } };

async function visit(session: Session, address: string, size = DESKTOP): Promise<Page> {
  const page = await session.visit(address, (fresh) => fresh.setViewport(size));
  await until('the names of the page are marked', async () => (await paintedTexts(page)).length > 10);
  return page;
}

async function readInEnglish(session: Session, { album, english }: Tour): Promise<void> {
  const page = await visit(session, english);
  await album.picture(page, 'page', 'A news page: the names that the corpus knows are marked, and nothing else has changed.');

  // Room below for the whole card.
  await page.evaluate(() => window.scrollTo({ top: 460, behavior: 'instant' }));
  await pointAt(page, 'Kagame');
  const card = await cardOf(page, 'Paul Kagame');
  await album.picture(page, 'card', 'The pointer rests on “Kagame”: who that is, what is said, and by whom.');

  await press(card, 'Rwanda');
  await cardOf(page, 'Rwanda');
  await until('a contested claim shows both sides', async () =>
    /Contested[\s\S]*Says so[\s\S]*Denies it/.test(await textOf(card)),
  );
  await card.$eval('[data-status="contested"]', (claim) => claim.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await album.picture(page, 'contested', 'On to Rwanda from within the card: who says it and who denies it, side by side.');

  await press(card, 'Back');
  await cardOf(page, 'Paul Kagame');
  await write(page, card, 'Write a note', NOTE);
  await until('the note is in the card', async () => (await notesIn(card)).includes(NOTE));
  await album.picture(page, 'note', 'A note, written in the card; the page cannot read it.');

  await lookIntoGlossary(session, album);

  const panel = await session.openOwn('sidepanel.html', (fresh) => fresh.setViewport({ width: 360, height: DESKTOP.height }));
  await page.bringToFront();
  await until('the side panel lists the page', async () => (await listedEntities(panel)).length > 20);
  await album.picture(panel, 'side-panel', 'The side panel: the names of the page in front.');
  await panel.close();
  await page.close();

  const narrow = await visit(session, english, PHONE);
  await pointAt(narrow, 'Kagame');
  await cardOf(narrow, 'Paul Kagame');
  await album.picture(narrow, 'narrow', 'The same card in a narrow window.');
}

async function lookIntoGlossary(session: Session, album: Album): Promise<void> {
  const glossary = await session.openOwn('popup.html', (page) => page.setViewport(POPUP));
  await until('the names of the page are listed', async () => (await textOf(glossary)).includes('On this page'));
  await album.picture(glossary, 'glossary', 'The glossary: the names of the page first, with how often each occurs.');

  await write(glossary, glossary, 'Search names', 'tsisekedi');
  await until('Félix Tshisekedi is found', async () => (await listedEntities(glossary))[0] === 'felix-tshisekedi');
  await album.picture(glossary, 'search', 'A search with two slips finds Félix Tshisekedi.');
  await glossary.close();

  const entry = await session.openOwn('popup.html#/entity/paul-kagame', (page) => page.setViewport(POPUP));
  await until('the note is in the glossary', async () => (await notesIn(entry)).includes(NOTE));
  await album.picture(entry, 'entry', 'The whole entry of Paul Kagame, with the note from the card.');
  await press(entry, 'Back');
  await press(entry, 'Your notes');
  await until('the note is listed', async () => (await notesIn(entry)).includes(NOTE));
  await album.picture(entry, 'notes', 'All notes in one list.');
  await entry.close();

  const options = await session.openOwn('options.html', (page) => page.setViewport(DESKTOP));
  await until('the settings say what is stored', async () => /\d+ entities/.test(await textOf(options)));
  await album.picture(options, 'settings', 'The settings, and what is stored on this device.');
  await options.close();
}

async function readInTheDark(session: Session, { album, english }: Tour): Promise<void> {
  const page = await visit(session, english);
  await pointAt(page, 'Rwanda');
  await cardOf(page, 'Rwanda');
  await album.picture(page, 'dark', 'The same page and card where the system is dark.');
}

async function readInFrench(session: Session, { album, french }: Tour): Promise<void> {
  await choose(session, { language: 'fr' });
  const page = await visit(session, french);
  await pointAt(page, 'armée rwandaise');
  const card = await until('a card is shown', async () => {
    const frame = page.frames()[1];
    return frame && (await headingOf(frame)) !== '' ? frame : null;
  });
  await cardOf(page, await headingOf(card));
  await album.picture(page, 'french', 'A French page, with the background in French.');
}
