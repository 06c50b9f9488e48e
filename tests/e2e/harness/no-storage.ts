/** A browser that gives an extension no IndexedDB. */
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../browsers/find.ts';
import { FIREFOX_ID, FIREFOX_ORIGIN, launch, outputOf } from '../../browsers/launch.ts';
import { evaluateInFirefox } from './firefox-chrome.ts';
import { open, type Session, startSession } from './session.ts';

/** Firefox in permanent private mode really refuses. Chromium knows no such mode, so its pages are told that there is none. */
export async function openWithoutStorage(name: BrowserName): Promise<Session> {
  return name === 'firefox' ? openPrivateFirefox() : openForgetfulChromium();
}

const PRIVATE = { 'browser.privatebrowsing.autostart': true, 'dom.indexedDB.privateBrowsing.enabled': false };

async function openPrivateFirefox(): Promise<Session> {
  const launched = await launch('firefox', { extension: null, preferences: PRIVATE });
  await evaluateInFirefox(
    launched.browser,
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions
      .add('${FIREFOX_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] }).then(() => true)`,
  );
  await launched.browser.installExtension(outputOf('firefox'));
  return startSession({ ...launched, origin: FIREFOX_ORIGIN });
}

async function openForgetfulChromium(): Promise<Session> {
  const session = await open('chrome');
  const forget = (page: Page) =>
    page.evaluateOnNewDocument(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  return {
    ...session,
    visit: (url) => session.visit(url, forget),
    openOwn: (page) => session.openOwn(page, forget),
  };
}
