import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { control, notesIn, press, write } from './harness/controls.ts';
import { paintedTexts } from './harness/marks.ts';
import { pointAt } from './harness/pointer.ts';
import { cardOf } from './harness/popover.ts';
import { type PageServer, servePages } from './harness/server.ts';
import { BROWSERS, open, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

/** Firefox forgets a temporary extension with all its data when it closes, unless it is told to keep both. */
const KEEP = {
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.keepStorageOnUninstall': true,
};

describe.each(BROWSERS)('notes in %s', (name) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'backstory-notes-'));
  let server: PageServer;
  let session: Session;

  beforeAll(async () => {
    server = await servePages();
    session = await open(name, { profile, preferences: KEEP });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('written in a card stand in the glossary at once, and the other way round', async () => {
    const entry = await session.openOwn('popup.html#/entity/paul-kagame');
    const page = await session.visit(server.url('sample-news.html'));
    await until('names are marked', async () => (await paintedTexts(page)).length > 0);
    await pointAt(page, 'Kagame');
    const card = await cardOf(page, 'Paul Kagame');
    await write(page, card, 'Write a note', 'Met in Doha, 18 March.');
    await until('the note is in the glossary', async () => (await notesIn(entry)).includes('Met in Doha, 18 March.'));

    await entry.bringToFront();
    await write(entry, entry, 'Your notes', ' Denied in April.');
    await (await entry.$('h1'))?.click();
    await until('the change is in the card', async () =>
      (await notesIn(card)).some((note) => note.includes('Denied in April.') && note.includes('Met in Doha')),
    );
    for (const each of [entry, page]) await each.close();
  });

  it('are all in one list, and can be deleted and brought back', async () => {
    const notes = await session.openOwn('popup.html#/notes');
    const before = await until('the note is listed', async () => {
      const listed = await notesIn(notes);
      return listed.length === 1 && listed;
    });
    await press(notes, 'Delete this note');
    await until('the note is gone', async () => (await notesIn(notes)).length === 0);
    await press(notes, 'Undo');
    await until('the note is back', async () => String(await notesIn(notes)) === String(before));
    await notes.close();
  });

  it('survive a restart of the browser and another seeding of the corpus', async () => {
    const written = await notesOfAll(session);
    await session.close();
    session = await open(name, { profile, preferences: KEEP });
    expect(await notesOfAll(session)).toEqual(written);
  });

  it('can be deleted for good', async () => {
    const entry = await session.openOwn('popup.html#/entity/paul-kagame');
    await control(entry, 'Your notes');
    await press(entry, 'Delete this note');
    await until('the note is gone', async () => (await notesIn(entry)).length === 0);
    await press(entry, 'Dismiss');
    await entry.reload({ waitUntil: [] });
    await control(entry, 'Write a note');
    expect(await notesIn(entry)).toEqual([]);
    await entry.close();
  });

  it('do all this without an error in any page', () => {
    expect(session.troubles).toEqual([]);
  });
});

async function notesOfAll(session: Session): Promise<string[]> {
  const page = await session.openOwn('popup.html#/notes');
  const notes = await until('the notes are listed', async () => {
    const listed = await notesIn(page);
    return listed.length > 0 && listed;
  });
  await page.close();
  return notes;
}
