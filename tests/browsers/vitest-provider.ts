/**
 * Runs Vitest's browser mode in the Chromium and the Firefox of the machine through Puppeteer, so that DOM tests and
 * end-to-end tests share one driver. (The providers that Vitest ships download browsers of their own.)
 */
import { defineBrowserProvider } from '@vitest/browser';
import type { Page } from 'puppeteer-core';
import { type Launched, launch } from './launch.ts';

function createProvider(project: { config: { browser: { name: string } } }) {
  const pages = new Map<string, Page>();
  let launched: Promise<Launched> | undefined;
  return {
    name: 'puppeteer',
    supportsParallelism: false,
    getCommandsContext: (sessionId: string) => ({ page: pages.get(sessionId) }),
    async openPage(sessionId: string, url: string) {
      launched ??= launch(project.config.browser.name === 'firefox' ? 'firefox' : 'chrome', { extension: null });
      const page = await (await launched).browser.newPage();
      pages.set(sessionId, page);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    async close() {
      await (await launched)?.browser.close();
    },
  };
}

export const puppeteerProvider = () =>
  defineBrowserProvider({
    name: 'puppeteer',
    options: {},
    supportedBrowser: ['chrome', 'firefox'],
    providerFactory: createProvider,
  });
