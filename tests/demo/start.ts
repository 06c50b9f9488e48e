/**
 * `npm start`: builds the extension and opens it on a sample news page. Without a display it takes the walk of `tour.ts` instead
 * and leaves pictures in `.output/demo`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type BrowserName, findBrowser, requireBrowser, VARIABLES } from '../browsers/find.ts';
import { launch, outputOf } from '../browsers/launch.ts';
import { type PageServer, servePages } from '../e2e/harness/server.ts';
import { startAlbum } from './album.ts';
import { takeTour } from './tour.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Chrome, Chromium or Edge before Firefox; where there is neither and it may, Debian's Chromium is installed. */
function chooseBrowser(): BrowserName {
  if (findBrowser('chrome')) return 'chrome';
  if (findBrowser('firefox')) return 'firefox';
  try {
    requireBrowser('chrome');
    return 'chrome';
  } catch (error) {
    const ways = `or set ${VARIABLES.chrome} or ${VARIABLES.firefox} to the path of one`;
    throw new Error(`No browser was found. Install Chrome, Chromium, Edge or Firefox, ${ways}.`, { cause: error });
  }
}

function build(browser: BrowserName): void {
  const command = path.resolve('node_modules', '.bin', 'wxt');
  const built = spawnSync(command, ['build', '-b', browser], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}${built.stderr}`);
}

function hasDisplay(): boolean {
  if (process.argv.includes('--headless') || process.env.CI) return false;
  return process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Shows the sample page in a window, until the reader closes it. */
async function showWindow(name: BrowserName, server: PageServer): Promise<void> {
  const { browser } = await launch(name, { extension: outputOf(name), headless: false });
  const page = await browser.newPage();
  await page.goto(server.url('sample-news.html'));
  await page.bringToFront();
  say('Rest the pointer on a marked name; the toolbar button opens the glossary. Close the window to end.');
  await new Promise<void>((closed) => {
    browser.on('disconnected', () => closed());
    browser.on('targetdestroyed', async () => {
      if ((await browser.pages()).length === 0) await browser.close();
    });
  });
}

async function takePictures(browser: BrowserName, server: PageServer): Promise<void> {
  say('There is no display here, so the walk is taken without one.');
  const [english, french] = [server.url('sample-news.html'), server.url('exemple-actualite.html')];
  await takeTour({ browser, album: startAlbum(say), english, french });
}

async function main(): Promise<void> {
  const browser = chooseBrowser();
  say(`Building for ${browser === 'chrome' ? 'Chrome, Chromium and Edge' : 'Firefox'}.`);
  build(browser);
  const server = await servePages();
  try {
    await (hasDisplay() ? showWindow : takePictures)(browser, server);
  } finally {
    await server.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
