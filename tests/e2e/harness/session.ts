/** A browser with the built extension in it, ready to read, and an eye on everything that goes wrong in it. */
import { type Page, type Target, TargetType } from 'puppeteer-core';
import type { BrowserName } from '../../browsers/find.ts';
import { type Launched, type LaunchOptions, launch, outputOf } from '../../browsers/launch.ts';
import { until } from './until.ts';

export const BROWSERS: BrowserName[] = ['chrome', 'firefox'];

/** The part of the extension's API that tests ask for, as seen from its pages. */
export interface ExtensionApi {
  storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
  runtime: { reload(): void };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string>; openPopup(): Promise<void> };
}
declare global {
  const chrome: ExtensionApi;
}

export interface Session extends Launched {
  /** An extension page that stays open, for questions to the extension's API. */
  readonly desk: Page;
  /** Errors of pages and of the extension, in the order in which they appeared. */
  readonly troubles: string[];
  /** Opens a web page in a new tab in front. */
  visit(url: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** Opens one of the extension's own pages in a new tab in front, as in `popup.html#/notes`. */
  openOwn(page: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  close(): Promise<void>;
}

/** The messaging library does not look at this error; a tab without our script is answered for by what is shown instead. */
const UNANSWERED = /^Unchecked runtime\.lastError/;

/** Launches the browser and returns when the extension has put its corpus where it is read. */
export async function open(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Session> {
  return startSession(await launch(name, { extension: outputOf(name), ...options }));
}

/** A session in a browser that has just got the extension. */
export async function startSession(launched: Launched): Promise<Session> {
  const { name, browser, origin } = launched;
  const troubles: string[] = [];

  async function newPage(prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await browser.newPage();
    page.on('pageerror', (error) => troubles.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !UNANSWERED.test(message.text()))
        troubles.push(`${message.text()} (${message.location().url ?? 'nowhere'})`);
    });
    await prepare?.(page);
    return page;
  }
  async function openOwn(own: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await newPage(prepare);
    await goToOwn(page, `${origin}/${own}`);
    return page;
  }

  try {
    const desk = await openOwn('options.html');
    await until('the corpus is published', () =>
      desk.evaluate(async () => 'lexicon' in (await chrome.storage.local.get('lexicon'))),
    );
    await until('the welcome page is open', () => browser.targets().some((target) => isWelcome(target)) || name === 'firefox');
    return {
      ...launched,
      desk,
      troubles,
      openOwn,
      async visit(url, prepare) {
        const page = await newPage(prepare);
        await page.goto(url);
        // A tab that closes late may have taken the front to itself; a page behind it never has the focus.
        await page.bringToFront();
        return page;
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Firefox tells nobody when a page of an extension has loaded, so its own state has to be asked for. */
export async function goToOwn(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: [] });
  await until(`${address} is loaded`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
  );
}

const isWelcome = (target: Target) => target.type() === TargetType.PAGE && target.url().endsWith('/welcome.html');
