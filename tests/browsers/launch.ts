/**
 * Starts Chromium or Firefox through one driver, with or without the built extension.
 */
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserName, requireBrowser } from './find.ts';

/** Fixed so that tests can name the extension's pages: Firefox otherwise draws a new one for each profile. */
export const FIREFOX_UUID = '0f6a3c52-8f0e-4f6a-9d57-5c1b7a9e2d10';
export const FIREFOX_ID = 'backstory@backstory.example';
export const FIREFOX_ORIGIN = `moz-extension://${FIREFOX_UUID}`;

export interface LaunchOptions {
  /** Folder of the unpacked extension, or null for a bare browser. */
  extension: string | null;
  headless?: boolean;
  /** The language of the browser's interface, as in `fr`. */
  language?: string;
  /** A profile to keep between launches; a throw-away one otherwise. */
  profile?: string;
  /** More command-line arguments. */
  args?: string[];
  /** More preferences, for Firefox. */
  preferences?: Record<string, unknown>;
}

export interface Launched {
  name: BrowserName;
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, or '' without an extension. */
  origin: string;
}

/** The folder that `npm run build` writes for a browser. */
export const outputOf = (name: BrowserName) => path.resolve('.output', `${name}-mv3`);

/** Launches the browser; `browser.close()` ends it. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  const executablePath = requireBrowser(name);
  const common = {
    executablePath,
    headless: options.headless ?? true,
    defaultViewport: null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
  };
  return name === 'chrome' ? launchChrome(common, options) : launchFirefox(common, options);
}

type Common = { executablePath: string; headless: boolean; defaultViewport: null; userDataDir?: string };

async function launchChrome(common: Common, { extension, language, args = [] }: LaunchOptions): Promise<Launched> {
  const browser = await puppeteer.launch({
    ...common,
    browser: 'chrome',
    pipe: true,
    enableExtensions: extension !== null,
    ...(language ? { env: { ...process.env, LANGUAGE: language, LANG: `${language}.UTF-8` } } : {}),
    args: [
      // Root cannot use the sandbox; nobody else is asked to go without it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--window-size=1280,900',
      ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
      ...args,
    ],
  });
  if (extension === null) return { name: 'chrome', browser, origin: '' };
  const id = await browser.installExtension(extension);
  return { name: 'chrome', browser, origin: `chrome-extension://${id}` };
}

async function launchFirefox(
  common: Common,
  { extension, language, args = [], preferences = {} }: LaunchOptions,
): Promise<Launched> {
  const browser = await puppeteer.launch({
    ...common,
    browser: 'firefox',
    args: ['--remote-allow-system-access', '--width=1280', '--height=900', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'extensions.originControls.grantByDefault': true,
      ...(language ? { 'intl.locale.requested': language, 'intl.accept_languages': language } : {}),
      ...preferences,
    },
  });
  if (extension !== null) await browser.installExtension(extension);
  return { name: 'firefox', browser, origin: extension === null ? '' : FIREFOX_ORIGIN };
}
