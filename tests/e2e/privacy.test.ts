import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputOf } from '../browsers/launch.ts';
import { listedEntities, press, write } from './harness/controls.ts';
import { paintedTexts } from './harness/marks.ts';
import { pointAt } from './harness/pointer.ts';
import { cardOf } from './harness/popover.ts';
import { type DeadEnd, MAKERS, serveDeadEnd } from './harness/proxy.ts';
import { type PageServer, servePages } from './harness/server.ts';
import { BROWSERS, open, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

describe.each(BROWSERS)('what leaves the device in %s', (name) => {
  let server: PageServer;
  let deadEnd: DeadEnd;
  let session: Session;

  beforeAll(async () => {
    server = await servePages();
    deadEnd = await serveDeadEnd(name);
    session = await open(name, deadEnd.options);
  });
  afterAll(async () => {
    await session?.close();
    await deadEnd?.close();
    await server?.close();
  });

  it('is nothing, through install, reading, searching and writing', async () => {
    const page = await session.visit(server.url('sample-news.html'));
    await until('names are marked', async () => (await paintedTexts(page)).length > 0);
    await pointAt(page, 'Kagame');
    const card = await cardOf(page, 'Paul Kagame');
    await press(card, 'Rwanda');
    await cardOf(page, 'Rwanda');
    await write(page, card, 'Write a note', 'For nobody else');
    const glossary = await session.openOwn('popup.html');
    await write(glossary, glossary, 'Search names', 'kagame');
    await until('something is found', async () => (await listedEntities(glossary))[0] === 'paul-kagame');
    expect(deadEnd.asked).toEqual([]);
  });

  it('would have been noticed', async () => {
    const page = await session.visit(server.url('off-topic.html'));
    await page.evaluate(() => fetch('http://elsewhere.example/', { mode: 'no-cors' }).catch(() => undefined));
    expect(deadEnd.asked).toEqual(['elsewhere.example']);
  });

  it('could not hide among what the browser asks of its maker, for no script names such a host', () => {
    const folder = outputOf(name);
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const named = scripts.flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host = '']) => host),
    );
    expect(scripts.length).toBeGreaterThan(3);
    expect(named.filter((host) => MAKERS.test(host))).toEqual([]);
  });
});
