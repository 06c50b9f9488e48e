/** A proxy that lets nothing through and remembers who asked: whatever a browser sends beyond this machine arrives here. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LaunchOptions } from '../../browsers/launch.ts';

export interface DeadEnd {
  /** Hosts asked for, in order, without those of the browsers' makers. */
  readonly asked: string[];
  /** What makes a browser go through it for everything but this machine. */
  readonly options: Pick<LaunchOptions, 'args' | 'preferences'>;
  close(): Promise<void>;
}

/** Where browsers go on errands of their own: updates, settings, safe browsing. The extension names none of them (tested). */
export const MAKERS = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox|microsoft|edge|bing|msn)\.(com|net|org)$/;

/** Starts on a port that is free. */
export async function serveDeadEnd(name: 'chrome' | 'firefox'): Promise<DeadEnd> {
  const asked: string[] = [];
  const note = (host: string) => {
    if (!MAKERS.test(host)) asked.push(host);
  };
  const server = createServer((request, response) => {
    note(new URL(request.url ?? '', 'http://unknown').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note((request.url ?? '').replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    options:
      name === 'chrome'
        ? { args: [`--proxy-server=http://127.0.0.1:${port}`] }
        : {
            preferences: {
              'network.proxy.type': 1,
              'network.proxy.http': '127.0.0.1',
              'network.proxy.http_port': port,
              'network.proxy.ssl': '127.0.0.1',
              'network.proxy.ssl_port': port,
            },
          },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
