import { describe, expect, it } from 'vitest';
import { control, listedEntities } from './harness/controls.ts';
import { paintedTexts } from './harness/marks.ts';
import { openWithoutStorage } from './harness/no-storage.ts';
import { pointAt } from './harness/pointer.ts';
import { cardOf, headingOf, textOf } from './harness/popover.ts';
import { BROWSERS } from './harness/session.ts';
import { setStage } from './harness/stage.ts';
import { until } from './harness/until.ts';

const SAYS_SO = 'Notes cannot be kept here.';

describe.each(BROWSERS)('where %s gives no IndexedDB', (name) => {
  const stage = setStage(() => openWithoutStorage(name));

  it('names are marked and their cards open, and say that notes cannot be kept', async () => {
    const page = await stage.session.visit(stage.server.url('sample-news.html'));
    await until('names are marked', async () => (await paintedTexts(page)).length > 0);
    await pointAt(page, 'Kagame');
    const card = await cardOf(page, 'Paul Kagame');
    await until('the card says so', async () => (await textOf(card)).includes(SAYS_SO));
    expect(await card.$('textarea')).toBe(null);
    await page.close();
  });

  it('the glossary finds and shows everything from the package, and says that notes cannot be kept', async () => {
    const glossary = await stage.session.openOwn('popup.html');
    await (await control(glossary, 'Search names')).type('kagame');
    await until('he is found', async () => (await listedEntities(glossary))[0] === 'paul-kagame');
    await glossary.click('[data-opens="paul-kagame"]');
    await until('his entry is open', async () => (await headingOf(glossary)) === 'Paul Kagame');
    await until('it says so', async () => (await textOf(glossary)).includes(SAYS_SO));
    expect(await glossary.$('textarea')).toBe(null);
    await glossary.close();
  });

  it('no page sees an error of it', () => {
    expect(stage.session.troubles).toEqual([]);
  });
});
