/** Serves the test pages on this machine alone, under two hosts, so that a page can be "another site". */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';

const PAGES = path.resolve('tests/fixtures/pages');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Pages that come with a header of their own. (The icon is an empty one, or Firefox would ask for another and complain.) */
const HEADERS: Record<string, Record<string, string>> = {
  'strict-csp.html': { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" },
};

export interface PageServer {
  /** The address of a page, by file name. */
  url(page: string): string;
  /** The same page under another host. */
  otherUrl(page: string): string;
  close(): Promise<void>;
}

/** Starts on a port that is free. */
export async function servePages(): Promise<PageServer> {
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname);
    void answer(name, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return {
    url: (page) => `http://127.0.0.1:${address.port}/${page}`,
    otherUrl: (page) => `http://localhost:${address.port}/${page}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(name: string, response: ServerResponse): Promise<void> {
  try {
    const body = await readFile(path.join(PAGES, name));
    response.writeHead(200, {
      'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...HEADERS[name],
    });
    response.end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('There is no such page.');
  }
}
