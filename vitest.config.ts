import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { puppeteerProvider } from './tests/browsers/vitest-provider.ts';

const conventions = 'tests/conventions.test.ts';
const inBrowser = 'tests/**/*.dom.test.{ts,tsx}';
const endToEnd = 'tests/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'conventions', include: [conventions] } },
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [conventions, inBrowser, endToEnd],
        },
      },
      {
        // Found up front: a dependency met in the middle of a run reloads the page under the test.
        optimizeDeps: {
          include: [
            'dexie',
            'preact',
            'preact/hooks',
            'preact/test-utils',
            'preact/jsx-dev-runtime',
            'minisearch',
            'mark.js',
            'axe-core',
            'yaml',
            'fast-check',
          ],
        },
        // Components name their strings through WXT's module, which needs an extension around it.
        resolve: { alias: { '#i18n': path.resolve('tests/fixtures/i18n.ts') } },
        test: {
          name: 'dom',
          include: [inBrowser],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: puppeteerProvider(),
            instances: [
              { browser: 'chrome', name: 'dom in Chromium' },
              { browser: 'firefox', name: 'dom in Firefox' },
            ],
          },
        },
      },
      {
        test: { name: 'e2e', include: [endToEnd], fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
});
