import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { backgroundRuns, killBackground, replaceExtension } from './harness/background.ts';
import { control, notesIn, write } from './harness/controls.ts';
import { htmlOf, originalOf, paintedTexts } from './harness/marks.ts';
import { pointAt, pointAway } from './harness/pointer.ts';
import { cardOf, textOf } from './harness/popover.ts';
import { BROWSERS, open } from './harness/session.ts';
import { setStage } from './harness/stage.ts';
import { until } from './harness/until.ts';

describe.each(BROWSERS)('when something fails in %s', (name) => {
  const stage = setStage(() => open(name));

  const visitMarked = () => stage.visitMarked(stage.server.url('sample-news.html'));

  it('a killed background keeps no card from opening, and is not even needed for it', async () => {
    const page = await visitMarked();
    await killBackground(stage.session);
    await pointAt(page, 'Kagame');
    await cardOf(page, 'Paul Kagame');
    await page.close();
  });

  it('a page visited with the background killed is marked and counted all the same', async () => {
    await killBackground(stage.session);
    const page = await visitMarked();
    await until('the background woke to count', () => backgroundRuns(stage.session));
    await page.close();
  });

  it('on a full disk a note stays in its editor, with a plain word about it', async () => {
    const before = stage.session.troubles.length;
    const entry = await stage.session.openOwn('popup.html#/entity/paul-kagame');
    await entry.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await write(entry, entry, 'Write a note', 'Not to be lost');
    await until('it says what happened', async () => (await textOf(entry)).includes('the note was not saved'));
    expect(await notesIn(entry)).toEqual(['Not to be lost']);
    await control(entry, 'Try again');
    await control(entry, 'Copy the text');
    stage.session.troubles.splice(before);
    await entry.close({ runBeforeUnload: false });
  });

  // Chromium leaves an open page to the old script, which has to notice and go. Firefox ends that one and starts the new one.
  it('an extension replaced while a page is open leaves no dead mark and no dead card, and the page as it was', async () => {
    const page = await visitMarked();
    await pointAt(page, 'Kagame');
    await cardOf(page, 'Paul Kagame');
    await pointAway(page);
    await replaceExtension(stage.session);
    await page.bringToFront();
    if (name === 'chrome') {
      await until('the old marks are gone when the pointer moves', async () => {
        await pointAway(page);
        await pointAt(page, 'Bukavu');
        return (await paintedTexts(page)).length === 0;
      });
      expect(await hostsOf(page)).toBe(0);
    } else {
      await until('the new marks are there', async () => (await paintedTexts(page)).length > 0);
      await pointAt(page, 'Bukavu');
      await cardOf(page, 'Bukavu');
      expect(await hostsOf(page)).toBe(1);
    }
    expect(await htmlOf(page)).toBe((await originalOf(page)).html);

    const fresh = await visitMarked();
    await pointAt(fresh, 'Kagame');
    await cardOf(fresh, 'Paul Kagame');
    for (const each of [fresh, page]) await each.close();
  });

  it('no page sees an error of it', () => {
    expect(stage.session.troubles).toEqual([]);
  });
});

const hostsOf = (page: Page) => page.evaluate(() => document.querySelectorAll('backstory-popover').length);
