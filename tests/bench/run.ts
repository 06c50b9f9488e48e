/**
 * `npm run bench -- [--pages DIR] [--rounds N] [--json]`: the first pass over a page in a real Chromium, beside a bare walk of the same page
 * and mark.js's own search for the same names. Every figure is the median of fresh loads, each measured on a page that nothing has
 * touched. Ratios first: milliseconds depend on the machine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { compileBundledPack } from '../../data/compile';
import { launch } from '../browsers/launch';
import { type BenchPage, generatedPages } from './generated-pages';
import type { bench, FirstPass } from './in-page';
import { lexiconTable, measureLexicons } from './lexicon-table';

/** mark.js takes many seconds on a long page; one load then tells enough. */
const LONG_MS = 2000;

type InPage = typeof globalThis & { backstoryBench: typeof bench };

interface Result {
  page: string;
  kilobytes: number;
  walk: number;
  firstPass: FirstPass;
  markSearch: number;
}

const { values: options } = parseArgs({
  options: { pages: { type: 'string' }, rounds: { type: 'string', default: '7' }, json: { type: 'boolean', default: false } },
});

const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

async function inPageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: path.resolve('tests/bench/in-page.ts'), formats: ['iife'], name: 'bench' } },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('The script for the page was not built.');
  return chunk.code;
}

/** Saved pages must not run their own scripts, which would ask the network and change the page under the measurement. */
const withoutScripts = (html: string) =>
  html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '').replace(/<(iframe|link)\b[^>]*>/gi, '');

function savedPages(folder: string): BenchPage[] {
  const files = readdirSync(folder).filter((file) => /\.html?$/.test(file));
  return files.sort().map((name) => ({ name, html: withoutScripts(readFileSync(path.join(folder, name), 'utf8')) }));
}

async function serve(pages: BenchPage[]): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      // An isolated page has a clock of 5 microseconds, any other one of 100.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(page?.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Loads a page anew, puts the script into it, and measures one thing. */
async function onFreshPage<T>(
  browser: Browser,
  address: string,
  script: string,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(script);
    return await measure(page);
  } finally {
    await page.close();
  }
}

async function repeated<T>(
  rounds: number,
  measure: () => Promise<T>,
  isEnough: (value: T) => boolean = () => false,
): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < rounds; round++) {
    const value = await measure();
    all.push(value);
    if (isEnough(value)) break;
  }
  return all;
}

async function measurePage(browser: Browser, address: string, page: BenchPage, script: string): Promise<Result> {
  const { lexicon, entities } = compileBundledPack();
  const names = entities.flatMap((entity) => entity.names);
  const rounds = Number(options.rounds);
  const fresh = <T>(measure: (page: Page) => Promise<T>) => onFreshPage(browser, address, script, measure);

  const walks = await repeated(rounds, () => fresh((tab) => tab.evaluate(() => (globalThis as InPage).backstoryBench.walk())));
  const passes = await repeated(rounds, () =>
    fresh((tab) => tab.evaluate((compact) => (globalThis as InPage).backstoryBench.firstPass(compact), lexicon)),
  );
  const marks = await repeated(
    rounds,
    () => fresh((tab) => tab.evaluate((all) => (globalThis as InPage).backstoryBench.markSearch(all), names)),
    (took) => took > LONG_MS,
  );
  const middle = passes.toSorted((a, b) => a.total - b.total)[Math.floor(passes.length / 2)];
  if (!middle) throw new Error('No round was measured; --rounds must be at least 1.');
  return {
    page: page.name,
    kilobytes: Math.round(page.html.length / 1000),
    walk: median(walks),
    firstPass: middle,
    markSearch: median(marks),
  };
}

const fixed = (value: number, digits = 1) => value.toFixed(digits);

function table(results: Result[]): string {
  const head = [
    'page',
    'kB',
    'mentions',
    'first pass : walk',
    'mark.js : first pass',
    'walk ms',
    'open',
    'read',
    'find',
    'resolve+paint',
    'total ms',
    'mark.js ms',
  ];
  const rows = results.map(({ page, kilobytes, walk, firstPass, markSearch }) => [
    page,
    String(kilobytes),
    String(firstPass.mentions),
    fixed(firstPass.total / walk, 2),
    fixed(markSearch / firstPass.total, 0),
    fixed(walk, 2),
    fixed(firstPass.open, 2),
    fixed(firstPass.read, 2),
    fixed(firstPass.find, 2),
    fixed(firstPass.resolveAndPaint, 2),
    fixed(firstPass.total, 2),
    fixed(markSearch, 0),
  ]);
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const ratios = results.map(({ firstPass, walk }) => firstPass.total / walk);
  return [
    row(head),
    row(head.map(() => '---')),
    ...rows.map(row),
    '',
    `first pass : walk, median of ${results.length} pages: ${fixed(median(ratios), 2)}`,
  ].join('\n');
}

async function main(): Promise<void> {
  const { entities } = compileBundledPack();
  const names = entities.map((entity) => entity.name.en);
  const pages = options.pages
    ? savedPages(options.pages)
    : [...generatedPages(names, [20, 100, 400]), ...generatedPages([], [20, 100, 400])];
  const script = await inPageScript();
  const server = await serve(pages);
  const { browser } = await launch('chrome', { extension: null });
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const results: Result[] = [];
    for (const [index, page] of pages.entries()) results.push(await measurePage(browser, `${origin}/${index}`, page, script));
    const lexicons = measureLexicons();
    const written = options.json
      ? JSON.stringify({ pages: results, lexicons }, null, 2)
      : `${table(results)}\n\n${lexiconTable(lexicons)}`;
    process.stdout.write(`${written}\n`);
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
