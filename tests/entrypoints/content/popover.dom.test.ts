import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageAddress } from '../../../data/reader-rules';
import { DWELL_MS, GRACE_MS } from '../../../entrypoints/content/popover-machine';
import { middleOf } from '../../fixtures/mentions';
import { nextPicture, pointer, tap } from '../../fixtures/pointer';
import {
  blocked,
  ended,
  greet,
  host,
  hover,
  MARGIN,
  mention,
  page,
  popover,
  pressEscape,
  seen,
  setStage,
  start,
} from '../../fixtures/popover-stage';

setStage();

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
    expect(page.shown[0]?.fields.get('name')).toBe('Goma');
    expect(page.shown[0]?.fields.get('page')).toBe(pageAddress(location.href));
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

describe('a page that lets no frame load', () => {
  it('is reported with the mention that the reader wanted', async () => {
    start();
    await hover(1);
    vi.runAllTimers();
    expect(blocked).toEqual(['m23']);
    expect(host()).toBeNull();
  });
});
