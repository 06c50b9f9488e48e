/** What nearly every end-to-end file needs: pages to read, a browser with the extension in it, and both put away in the end. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { paintedTexts, rememberOriginal } from './marks.ts';
import { type PageServer, servePages } from './server.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

export interface Stage {
  readonly server: PageServer;
  readonly session: Session;
  /** Opens a page in front, which remembers how it was, and waits until names are marked on it. */
  visitMarked(address: string): Promise<Page>;
}

/** Sets the stage for the tests around it. `server` and `session` are there from their first hook on. */
export function setStage(openSession: () => Promise<Session>): Stage {
  let server: PageServer | undefined;
  let session: Session | undefined;
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The stage is not set yet; ask for it in a test or a hook.');
    return part;
  };
  beforeAll(async () => {
    server = await servePages();
    session = await openSession();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });
  return {
    get server() {
      return there(server);
    },
    get session() {
      return there(session);
    },
    async visitMarked(address) {
      const page = await there(session).visit(address, rememberOriginal);
      await until('names are marked', async () => (await paintedTexts(page)).length > 0);
      return page;
    },
  };
}
