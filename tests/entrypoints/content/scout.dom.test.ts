import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Finding, type Heir, scout } from '../../../entrypoints/content/scout';
import { element, lexicon, show } from '../../fixtures/marked-page';

let ended: AbortController;
let heard: string[];
const heir: Heir = { onTouched: () => heard.push('touched'), onChanges: () => heard.push('changes') };

beforeEach(() => {
  ended = new AbortController();
  heard = [];
});
afterEach(() => ended.abort());

const search = (...always: string[]) => scout({ document, lexicon, always: new Set(always), signal: ended.signal });

/** Two pictures drawn: what the page changed before has been noticed. */
const noticed = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

async function found(): Promise<Finding> {
  const finding = await search();
  if (!finding) throw new Error('nothing was found');
  return finding;
}

describe('a scout', () => {
  it('hands over every block that it read, and the names in them', async () => {
    show('<p>Nothing here.</p><p>Kagame in Goma.</p>');
    const reading = (await found()).handOver(heir);
    expect(reading?.blocks.map(({ text }) => text)).toEqual(['Nothing here.', 'Kagame in Goma.']);
    expect([...(reading?.found.values() ?? [])].map((names) => names.length)).toEqual([2]);
  });

  it('waits on a page without names until one is added', async () => {
    show('<p>Nothing here.</p>');
    const finding = found();
    await noticed();
    element('p').append(' Until Kagame spoke.');
    expect((await finding).handOver(heir)).toBeNull();
  });

  it('waits on a page whose only names mean nothing alone, and then hands over those too', async () => {
    show('<p>M23 is closed.</p><p>So they say.</p>');
    const finding = found();
    await noticed();
    element('p + p').append(' In Goma.');
    expect((await finding).handOver(heir)).toBeNull();
  });

  it('takes a name that the reader wants marked in any case for a beginning', async () => {
    show('<p>M23 is closed.</p>');
    const reading = (await search('m23'))?.handOver(heir);
    expect(reading?.hasBegun).toBe(true);
  });

  it('keeps its reading from a heir who comes after the page has changed', async () => {
    show('<p>Kagame in Goma.</p>');
    const finding = await found();
    element('p').firstChild?.replaceWith('Bukavu instead.');
    await noticed();
    expect(finding.handOver(heir)).toBeNull();
  });

  it('passes the watch on', async () => {
    show('<p>Kagame in Goma.</p>');
    (await found()).handOver(heir);
    element('p').append(' And Bukavu.');
    await expect.poll(() => heard).toContain('changes');
  });

  it('finds nothing once it was ended', async () => {
    show('<p>Nothing here.</p>');
    const finding = search();
    ended.abort();
    expect(await finding).toBeNull();
  });
});
