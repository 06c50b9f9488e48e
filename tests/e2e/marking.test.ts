import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../data/settings.ts';
import { backgroundRuns, killBackground } from './harness/background.ts';
import { press } from './harness/controls.ts';
import { htmlOf, originalOf, paintedTexts, rememberOriginal, textsOf, wrappedTexts } from './harness/marks.ts';
import { pointAt } from './harness/pointer.ts';
import { cardOf, textOf } from './harness/popover.ts';
import { BROWSERS, open } from './harness/session.ts';
import { choose } from './harness/settings.ts';
import { setStage } from './harness/stage.ts';
import { until } from './harness/until.ts';

describe.each(BROWSERS)('marking a page in %s', (name) => {
  const stage = setStage(() => open(name));

  afterEach(() => choose(stage.session, DEFAULT_SETTINGS));

  const visitMarked = (page: string) => stage.visitMarked(stage.server.url(page));

  it('marks the names of a news page, through inline markup and in every spelling', async () => {
    const page = await visitMarked('sample-news.html');
    expect(await paintedTexts(page, '#presidents')).toEqual([
      'Félix Tshisekedi',
      'Paul Kagame',
      'Doha',
      'Tina Salama',
      'Sheikh Tamim bin Hamad Al Thani',
    ]);
    expect(await paintedTexts(page, '#talks')).toEqual(
      expect.arrayContaining(['Luanda', 'Kagame', 'DRC', 'M‑23', 'Maxime Prévot']),
    );
    const all = await paintedTexts(page);
    expect(all).toEqual(expect.arrayContaining(['M23', 'Democratic Republic of Congo', 'Washington Accord', 'KAGAME', 'cobalt']));
    await page.close();
  });

  it('marks nothing that the reader writes in, and nothing that only shares a name', async () => {
    const page = await visitMarked('sample-news.html');
    expect(await paintedTexts(page, '.editor')).toEqual([]);
    expect(await paintedTexts(page, 'input')).toEqual([]);
    expect(await paintedTexts(page, '#motorway')).toEqual([]);
    await page.close();
  });

  it('leaves the page as it was, byte for byte', async () => {
    for (const each of ['sample-news.html', 'exemple-actualite.html']) {
      const page = await visitMarked(each);
      await pointAt(page, 'Kagame');
      await cardOf(page, 'Paul Kagame');
      expect(await htmlOf(page)).toBe((await originalOf(page)).html);
      await page.close();
    }
  });

  it('marks the names of a French page', async () => {
    const page = await visitMarked('exemple-actualite.html');
    const all = await paintedTexts(page);
    expect(all).toEqual(
      expect.arrayContaining(['Mouvement du 23 mars', 'experts de l’ONU', 'armée rwandaise', 'accord de Washington', 'Kigali']),
    );
    await page.close();
  });

  it('marks nothing on a page about something else, and wakes no background for it', async () => {
    await killBackground(stage.session);
    const page = await stage.session.visit(stage.server.url('off-topic.html'), rememberOriginal);
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => requestIdleCallback(idle))));
    expect(await backgroundRuns(stage.session)).toBe(false);
    // Only now, because Firefox wakes the background for any page of the extension.
    const glossary = await stage.session.openOwn('popup.html');
    await until('the page has answered', async () => (await textOf(glossary)).includes('No name on this page has an entry.'));
    expect(await paintedTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe((await originalOf(page)).html);
    await glossary.close();
    await page.close();
  });

  it('marks a page that allows no styles, scripts or frames of others', async () => {
    const page = await visitMarked('strict-csp.html');
    expect(await paintedTexts(page)).toContain('Paul Kagame');
    await pointAt(page, 'Kagame');
    await cardOf(page, 'Paul Kagame');
    await page.close();
  });

  it('follows text that the page changes and replaces', async () => {
    const page = await visitMarked('rerender.html');
    await until('the first text is marked', async () => (await paintedTexts(page, '#live')).includes('Paul Kagame'));
    await page.click('#rerender');
    const expected = ['M23', 'Doha', 'Félix Tshisekedi', 'Kinshasa', 'Wazalendo', 'Walikale'];
    await until('the newer text is marked', async () => String(await paintedTexts(page, '#live')) === String(expected));
    await page.close();
  });

  it('follows a page that shows another article without loading', async () => {
    const page = await stage.session.visit(stage.server.url('single-page-app.html'));
    await page.click('#next');
    await until('the second article is marked', async () => (await paintedTexts(page)).includes('Paul Kagame'));
    await page.close();
  });

  it('draws as elements where the reader wants that, and takes every trace of them away again', async () => {
    await choose(stage.session, { painter: 'elements' });
    const page = await stage.session.visit(stage.server.url('sample-news.html'), rememberOriginal);
    await until('names are wrapped', async () => (await wrappedTexts(page)).includes('Félix Tshisekedi'));
    expect(await paintedTexts(page)).toEqual([]);
    await pointAt(page, 'Kagame');
    await cardOf(page, 'Paul Kagame');
    await choose(stage.session, { marking: false });
    await until('no name is wrapped', async () => (await wrappedTexts(page)).length === 0);
    const { html, texts } = await originalOf(page);
    expect(await htmlOf(page)).toBe(html);
    expect(await textsOf(page)).toBe(texts);
    await page.close();
  });

  it('stops on a site at the switch of the glossary, and only there, and starts again', async () => {
    const here = await visitMarked('sample-news.html');
    const there = await stage.session.visit(stage.server.otherUrl('sample-news.html'));
    await until('the other site is marked', async () => (await paintedTexts(there)).length > 0);
    await here.bringToFront();
    const glossary = await stage.session.openOwn('popup.html');
    await press(glossary, 'Mark names on 127.0.0.1');
    await until('the marks go', async () => (await paintedTexts(here)).length === 0);
    expect((await paintedTexts(there)).length).toBeGreaterThan(0);
    await press(glossary, 'Mark names on 127.0.0.1');
    await here.bringToFront();
    await until('the marks come back', async () => (await paintedTexts(here)).length > 0);
    for (const page of [glossary, there, here]) await page.close();
  });

  it('counts the entities of the page on the toolbar button', async () => {
    const page = await visitMarked('sample-news.html');
    const glossary = await stage.session.openOwn('popup.html');
    const counted = await until('the glossary lists the page', () =>
      glossary.evaluate(() => document.querySelectorAll('.entity-list:first-of-type .entity-count').length),
    );
    await page.bringToFront();
    const badge = await until('the button has a badge', () =>
      stage.session.desk.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : '';
      }),
    );
    expect(badge).toBe(String(counted));
    for (const each of [glossary, page]) await each.close();
  });

  it('does all this without an error in any page', () => {
    expect(stage.session.troubles).toEqual([]);
  });
});
