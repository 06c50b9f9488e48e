/** What only happens around the background: it dies, it gets a command, it is replaced. */
import { TargetType } from 'puppeteer-core';
import { FIREFOX_ID, outputOf } from '../../browsers/launch.ts';
import { evaluateInFirefox } from './firefox-chrome.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

const workerOf = ({ browser, origin }: Session) =>
  browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(origin));

const stateInFirefox = (session: Session) =>
  evaluateInFirefox(session.browser, `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.backgroundState`);

/** Stops the background, as a browser does after half a minute of quiet. */
export async function killBackground(session: Session): Promise<void> {
  if (session.name === 'chrome') {
    await (await workerOf(session)?.worker())?.close();
    await until('the worker is gone', () => !workerOf(session));
    return;
  }
  await evaluateInFirefox(session.browser, `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground()`);
  await until('the background is stopped', async () => (await stateInFirefox(session)) === 'stopped');
}

export async function backgroundRuns(session: Session): Promise<boolean> {
  if (session.name === 'chrome') return workerOf(session) !== undefined;
  return (await stateInFirefox(session)) === 'running';
}

type Command = 'next-mention' | 'previous-mention' | 'open-mention';

/** The browser's shortcuts for the extension, as in `Alt+Shift+J`; '' for one that it refused. */
export async function shortcutsOf({ desk }: Session): Promise<Record<string, string>> {
  return desk.evaluate(async () =>
    Object.fromEntries(
      (await chrome.commands.getAll()).filter(({ name }) => !name.startsWith('_')).map(({ name, shortcut }) => [name, shortcut]),
    ),
  );
}

/** What the browser does when its shortcut is pressed. Shortcuts of extensions are out of reach of a driver's keyboard. */
export async function pressShortcut(session: Session, command: Command): Promise<void> {
  if (session.name === 'firefox') {
    const letter = (await shortcutsOf(session))[command]?.at(-1);
    const key = `document.querySelector('keyset[id^="ext-keyset"] key[key="${letter}" i]')`;
    await evaluateInFirefox(session.browser, `void ${key}.doCommand()`);
    return;
  }
  const target = await until('the worker runs', () => workerOf(session));
  const worker = await target.worker();
  if (!worker) throw new Error('The background is no worker.');
  await worker.evaluate(`chrome.commands.onCommand.dispatch('${command}')`);
}

/** Puts the extension in place of itself, as an update does; its own pages close. */
export async function replaceExtension({ name, browser }: Session): Promise<void> {
  await browser.installExtension(outputOf(name));
}
