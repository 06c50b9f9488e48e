import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MentionIndex, PageMention } from '../../../entrypoints/content/page-mention';
import { createPopover, type Popover } from '../../../entrypoints/content/popover';
import { HOST_NAME } from '../../../entrypoints/content/popover-host';
import { DWELL_MS, GRACE_MS } from '../../../entrypoints/content/popover-machine';
import { mentionsIn, middleOf } from '../../fixtures/mentions';
import { nextPicture, pointer, tap } from '../../fixtures/pointer';
import { type PopoverPage, popoverPage } from '../../fixtures/popover-page';
import { resizeScreen } from '../../fixtures/screen';

const MARGIN = { x: 2, y: 2 };

let ended: AbortController;
let page: PopoverPage;
let index: MentionIndex;
let popover: Popover;
let current: (string | null)[];
let announced: string[];
let blocked: string[];

const host = () => document.querySelector<HTMLElement>(HOST_NAME);
const seen = () => {
  const element = host();
  return element !== null && getComputedStyle(element).opacity === '1';
};
const mention = (i: number): PageMention | undefined => index.all()[i];
const pressEscape = () => {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

/** Answers for the popover's page whenever a new frame says hello, as the messages do. */
async function greet(): Promise<void> {
  const { nonce } = await page.change(1);
  popover.hello(nonce);
  popover.size({ nonce, height: 120 });
}

async function hover(i: number): Promise<void> {
  await pointer('pointermove', middleOf(mention(i)));
  vi.advanceTimersByTime(DWELL_MS);
}

function start(openOnHover = true): void {
  popover = createPopover({
    index,
    settings: { openOnHover },
    page: page.address,
    facts: () => ({ language: 'en', published: '2025-01-27' }),
    onCurrent: (now) => current.push(now?.entity ?? null),
    announce: (now, number, total) => announced.push(`${now.entity} ${number}/${total}`),
    onBlocked: (now) => blocked.push(now.entity),
    signal: ended.signal,
  });
}

// Wide enough for a card beside its mention; a narrow one gets a sheet.
beforeAll(() => resizeScreen(1000, 700));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.style.cssText = 'margin: 40px; font: 16px/2 monospace';
  document.body.replaceChildren();
  const texts = ['Goma is a city.', 'M23 is a movement.', 'Paul Kagame is a president.'];
  for (const text of texts) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.body.append(paragraph);
  }
  index = mentionsIn(document.body, { Goma: 'goma', M23: 'm23', 'Paul Kagame': 'paul-kagame' });
  ended = new AbortController();
  page = popoverPage(ended.signal);
  current = [];
  announced = [];
  blocked = [];
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  window.scrollTo(0, 0);
});

describe('hovering', () => {
  it('makes no frame for a pointer that only passes', async () => {
    start();
    await pointer('pointermove', middleOf(mention(0)));
    await pointer('pointermove', MARGIN);
    vi.runAllTimers();
    expect(host()).toBeNull();
  });

  it('opens the entry of the mention beside it, and closes it when the pointer has gone', async () => {
    start();
    await hover(0);
    await greet();
    expect(page.shown[0]?.entity).toBe('goma');
    expect(seen()).toBe(true);
    const line = mention(0)?.toRange()?.getBoundingClientRect();
    expect(host()?.getBoundingClientRect().top).toBeGreaterThanOrEqual(line?.bottom ?? Infinity);
    await pointer('pointermove', MARGIN);
    expect(seen()).toBe(true);
    vi.advanceTimersByTime(GRACE_MS);
    expect(seen()).toBe(false);
  });

  it('keeps the card while its own page says that the pointer is in it', async () => {
    start();
    await hover(0);
    await greet();
    const nonce = page.shown[0]?.nonce ?? '';
    await pointer('pointermove', MARGIN);
    popover.pointer({ nonce, over: true });
    vi.advanceTimersByTime(GRACE_MS);
    expect(seen()).toBe(true);
    popover.pointer({ nonce: '0'.repeat(32), over: false });
    vi.advanceTimersByTime(GRACE_MS);
    expect(seen()).toBe(true);
    popover.pointer({ nonce, over: false });
    vi.advanceTimersByTime(GRACE_MS);
    expect(seen()).toBe(false);
  });

  it('closes the card when a pointer that was in it moves over the page, even if nobody said that it had left', async () => {
    start();
    await hover(0);
    await greet();
    popover.pointer({ nonce: page.shown[0]?.nonce ?? '', over: true });
    await pointer('pointermove', MARGIN);
    vi.advanceTimersByTime(GRACE_MS);
    expect(seen()).toBe(false);
  });

  it('opens again for a pointer that stayed on the name, after the page has removed the card', async () => {
    start();
    await hover(0);
    await greet();
    host()?.remove();
    await nextPicture();
    const middle = middleOf(mention(0));
    await pointer('pointermove', { ...middle, x: middle.x + 1 });
    vi.advanceTimersByTime(DWELL_MS);
    expect(host()).not.toBeNull();
  });

  it('does nothing where the reader turned it off, but a click opens', async () => {
    start(false);
    await hover(0);
    expect(host()).toBeNull();
    await tap(middleOf(mention(0)), { pointerType: 'mouse' });
    await greet();
    expect(seen()).toBe(true);
    await pointer('pointermove', MARGIN);
    vi.advanceTimersByTime(GRACE_MS);
    expect(seen()).toBe(true);
  });

  it('can be turned off and on while the page is open', async () => {
    start();
    await hover(0);
    await greet();
    popover.setSettings({ openOnHover: false });
    expect(seen()).toBe(false);
    await hover(1);
    expect(page.shown).toHaveLength(1);
    popover.setSettings({ openOnHover: true });
    await hover(2);
    expect(await page.change(2)).toMatchObject({ entity: 'paul-kagame' });
  });

  it('makes a click no special thing', async () => {
    start();
    await tap(middleOf(mention(0)), { pointerType: 'mouse' });
    expect(host()).toBeNull();
  });
});

describe('an open card', () => {
  beforeEach(async () => {
    start();
    await tap(middleOf(mention(0)));
    await greet();
  });

  it('closes with Escape, which the page below does not get', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { signal: ended.signal });
    expect(pressEscape().defaultPrevented).toBe(true);
    expect(seen()).toBe(false);
    expect(heard).not.toHaveBeenCalled();
    expect(pressEscape().defaultPrevented).toBe(false);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('closes with a tap elsewhere, not with a tap on its mention', async () => {
    await tap(middleOf(mention(0)));
    expect(seen()).toBe(true);
    await tap(MARGIN);
    expect(seen()).toBe(false);
  });

  it('closes when its own page asks, and no other', () => {
    popover.close('0'.repeat(32));
    expect(seen()).toBe(true);
    popover.close(page.shown[0]?.nonce ?? '');
    expect(seen()).toBe(false);
  });

  it('follows its mention when the page scrolls, and closes once that is out of view', async () => {
    document.body.style.height = '5000px';
    const before = host()?.getBoundingClientRect().top ?? 0;
    window.scrollTo({ top: 10, behavior: 'instant' });
    await nextPicture();
    expect(host()?.getBoundingClientRect().top).toBeCloseTo(before - 10, 0);
    window.scrollTo({ top: 3000, behavior: 'instant' });
    await nextPicture();
    expect(seen()).toBe(false);
  });

  it('closes when its mention leaves the page', () => {
    document.querySelector('p')?.remove();
    popover.refresh();
    expect(seen()).toBe(false);
  });

  it('is taken away with everything else in the end', async () => {
    popover.stop();
    expect(host()).toBeNull();
    await tap(middleOf(mention(1)));
    expect(host()).toBeNull();
  });
});

describe('the keyboard', () => {
  it('goes through the mentions in reading order and round', () => {
    start();
    for (let i = 0; i < 4; i += 1) popover.command('next');
    popover.command('previous');
    expect(announced).toEqual(['goma 1/3', 'm23 2/3', 'paul-kagame 3/3', 'goma 1/3', 'paul-kagame 3/3']);
    expect(current).toEqual(['goma', 'm23', 'paul-kagame', 'goma', 'paul-kagame']);
  });

  it('opens the current mention with the focus in it, and Escape gives the focus back', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    start();
    popover.command('next');
    popover.command('next');
    popover.command('open');
    await greet();
    expect(page.shown[0]).toMatchObject({ entity: 'm23' });
    expect(page.shown[0]?.fields.get('focus')).toBe('1');
    expect(document.activeElement).toBe(host());
    popover.close(page.shown[0]?.nonce ?? '');
    expect(document.activeElement).toBe(button);
    expect(current.at(-1)).toBe('m23');
  });

  it('opens the mention at the caret, or the first in view', async () => {
    start();
    const text = document.querySelectorAll('p')[1]?.firstChild ?? document.body;
    document.getSelection()?.collapse(text, 1);
    popover.command('open');
    expect(current).toEqual(['m23']);
    pressEscape();
    pressEscape();
    document.getSelection()?.removeAllRanges();
    popover.command('open');
    expect(current).toEqual(['m23', null, 'goma']);
  });

  it('takes an open card along', async () => {
    start();
    popover.command('open');
    await greet();
    popover.command('next');
    expect(await page.change(2)).toMatchObject({ entity: 'm23' });
  });

  it('is on no mention after Escape or a press on the page', async () => {
    start();
    popover.command('next');
    pressEscape();
    popover.command('next');
    await tap(MARGIN, { pointerType: 'mouse' });
    expect(current).toEqual(['goma', null, 'goma', null]);
  });

  it('says nothing on a page without mentions', () => {
    index = mentionsIn(document.body, {});
    start();
    for (const command of ['next', 'previous', 'open'] as const) popover.command(command);
    expect([current, announced, host()]).toEqual([[], [], null]);
  });

  it('comes to an entity asked for elsewhere, and says if there is none', () => {
    start();
    expect(popover.showMention('paul-kagame')).toBe(true);
    expect(popover.showMention('bunia')).toBe(false);
    expect(current).toEqual(['paul-kagame']);
  });
});

describe('a page that lets no frame load', () => {
  it('is reported with the mention that the reader wanted', async () => {
    start();
    await hover(1);
    vi.runAllTimers();
    expect(blocked).toEqual(['m23']);
    expect(host()).toBeNull();
  });
});
