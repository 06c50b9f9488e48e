/** Firefox's own window, the only place from which some things can be done to an extension. Needs `--remote-allow-system-access`. */
import type { Browser } from 'puppeteer-core';

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

function connectionOf(browser: Browser): BidiConnection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (typeof connection === 'object' && connection !== null && 'send' in connection) return connection as BidiConnection;
  throw new Error('This version of the driver keeps its connection elsewhere.');
}

/** Evaluates an expression in Firefox's window and gives its value, which has to be a string, a number or a truth value. */
export async function evaluateInFirefox(browser: Browser, expression: string): Promise<unknown> {
  const connection = connectionOf(browser);
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string; url: string }[];
  };
  const window = tree.contexts.find(({ url }) => url.endsWith('browser.xhtml'));
  if (!window) throw new Error('Firefox has no window.');
  const { result, exceptionDetails } = (
    await connection.send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
      userActivation: true,
    })
  ).result as { result?: { value?: unknown }; exceptionDetails?: { text: string } };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value;
}
