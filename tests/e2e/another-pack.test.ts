import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileCorpus } from '../../data/compile';
import { outputOf } from '../browsers/launch.ts';
import { PLANETS } from '../fixtures/packs';
import { paintedTexts } from './harness/marks.ts';
import { pointAt } from './harness/pointer.ts';
import { cardOf, textOf } from './harness/popover.ts';
import { type PageServer, servePages } from './harness/server.ts';
import { BROWSERS, open, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

describe.each(BROWSERS)('the same build with a pack on another subject in %s', (name) => {
  let server: PageServer;
  let session: Session;
  const extension = mkdtempSync(path.join(tmpdir(), 'backstory-planets-'));

  beforeAll(async () => {
    cpSync(outputOf(name), extension, { recursive: true });
    writeFileSync(path.join(extension, 'pack.json'), JSON.stringify(compileCorpus(PLANETS)));
    server = await servePages();
    session = await open(name, { extension });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(extension, { recursive: true, force: true });
  });

  it('links that subject’s names, each as its rules have it', async () => {
    const page = await session.visit(server.url('planets.html'));
    await until('names are marked', async () => (await paintedTexts(page)).length > 0);
    expect(await paintedTexts(page)).toEqual(['Mercury', 'planet Venus', 'Galileo Galilei', 'Venus', 'Padua', 'Galileo']);
    await page.close();
  });

  it('shows its cards: both sides, and who counted', async () => {
    const page = await session.visit(server.url('planets.html'));
    await until('names are marked', async () => (await paintedTexts(page)).length > 0);
    await pointAt(page, 'Venus');
    const venus = await textOf(await cardOf(page, 'Venus'));
    for (const part of [
      'Planet',
      'Contested',
      'Says so',
      'Denies it',
      '900 craters',
      'counted by The Atlas',
      'Known here up to 2015',
    ])
      expect(venus).toContain(part);
    await page.close();
  });

  it('lists that subject in the glossary, and nothing else', async () => {
    const glossary = await session.openOwn('popup.html#/entity/galileo-galilei');
    await until('the entry is open', async () => (await textOf(glossary)).includes('Professor at Padua'));
    expect(session.troubles).toEqual([]);
    await glossary.close();
  });

  it('leaves a page about the bundled subject alone', async () => {
    const page = await session.visit(server.url('sample-news.html'));
    const glossary = await session.openOwn('popup.html');
    await until('the page has answered', async () => (await textOf(glossary)).includes('No name on this page has an entry.'));
    expect(await paintedTexts(page)).toEqual([]);
    await glossary.close();
    await page.close();
  });
});
