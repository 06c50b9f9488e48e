/** A proxy that lets nothing through and remembers who asked: whatever a browser sends beyond this machine arrives here. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LaunchOptions } from '../../browsers/launch.ts';

export interface DeadEnd {
  /** Hosts asked for, in order. */
  readonly asked: string[];
  /** What makes a browser go through it for everything but this machine. */
  readonly options: Pick<LaunchOptions, 'args' | 'preferences'>;
  close(): Promise<void>;
}

export async function serveDeadEnd(name: 'chrome' | 'firefox'): Promise<DeadEnd> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://unknown').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push((request.url ?? '').replace(/:\d+$/, ''));
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
