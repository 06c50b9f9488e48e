/**
 * Finds the browsers of this machine: an environment variable first, then the usual places, then, where it may, Debian's packages.
 */
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export type BrowserName = 'chrome' | 'firefox';

/** The variables that name a browser's executable outright. */
export const VARIABLES = { chrome: 'BACKSTORY_CHROME', firefox: 'BACKSTORY_FIREFOX' } as const;

const COMMANDS: Record<BrowserName, string[]> = {
  chrome: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox', 'firefox-esr'],
};

const windows = (...parts: string[]) =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root ? [path.join(root, ...parts)] : [],
  );
const mac = (app: string, executable: string) =>
  ['/Applications', path.join(homedir(), 'Applications')].map((root) => path.join(root, app, 'Contents', 'MacOS', executable));

const PLACES: Record<BrowserName, string[]> = {
  chrome: [
    ...mac('Google Chrome.app', 'Google Chrome'),
    ...mac('Chromium.app', 'Chromium'),
    ...mac('Microsoft Edge.app', 'Microsoft Edge'),
    ...windows('Google', 'Chrome', 'Application', 'chrome.exe'),
    ...windows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ],
  firefox: [...mac('Firefox.app', 'firefox'), ...windows('Mozilla Firefox', 'firefox.exe')],
};

const PACKAGES: Record<BrowserName, string> = { chrome: 'chromium', firefox: 'firefox-esr' };

/** What to install, for a machine on which nothing was found. */
export class BrowserNotFoundError extends Error {
  constructor(browser: BrowserName) {
    const wanted = browser === 'chrome' ? 'Chrome, Chromium or Edge' : 'Firefox';
    super(`No ${wanted} was found. Install it, or set ${VARIABLES[browser]} to the path of its executable.`);
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, command)).find(isExecutable);
}

/**
 * The path of a browser's executable, or null where the machine has none.
 * A variable that points nowhere throws: a wish that cannot be met should not be met by something else.
 */
export function findBrowser(browser: BrowserName): string | null {
  const named = process.env[VARIABLES[browser]];
  if (named) {
    if (!existsSync(named)) throw new Error(`${VARIABLES[browser]} is set to ${named}, and there is no such file.`);
    return named;
  }
  return COMMANDS[browser].map(onPath).find((found) => found !== undefined) ?? PLACES[browser].find(isExecutable) ?? null;
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;

/** Like `findBrowser`, but installs Debian's package as root where none was found. Throws `BrowserNotFoundError`. */
export function requireBrowser(browser: BrowserName): string {
  const found = findBrowser(browser);
  if (found) return found;
  if (mayInstall()) {
    process.stderr.write(`No ${browser} here; installing Debian's ${PACKAGES[browser]}.\n`);
    const options: ExecFileSyncOptions = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', PACKAGES[browser]], options);
  }
  const installed = findBrowser(browser);
  if (!installed) throw new BrowserNotFoundError(browser);
  return installed;
}
