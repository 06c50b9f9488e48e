import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PopoverTopic } from '../../../entrypoints/content/popover-address';
import { createPopoverFrame, type PopoverFrame } from '../../../entrypoints/content/popover-frame';
import { HOST_NAME } from '../../../entrypoints/content/popover-host';
import { type PopoverPage, popoverPage } from '../../fixtures/popover-page';
import { resizeScreen } from '../../fixtures/screen';

const LINE = { left: 100, top: 100, right: 160, bottom: 120 };
const KAGAME: PopoverTopic = {
  entity: 'paul-kagame',
  name: 'Kagame',
  page: 'https://news.example/talks?id=7',
  language: 'fr',
  published: '2025-01-27',
  reasons: [{ kind: 'near', words: ['Kigali', 'président'] }],
  focus: false,
};
const GOMA: PopoverTopic = { ...KAGAME, entity: 'goma' };

let ended: AbortController;
let page: PopoverPage;
let frame: PopoverFrame;
let lost: boolean[];
let focus: boolean[];

const hosts = () => [...document.querySelectorAll<HTMLElement>(HOST_NAME)];
const host = () => hosts()[0] ?? document.createElement('p');
const seen = () => getComputedStyle(host()).opacity === '1' && getComputedStyle(host()).visibility === 'visible';

/** Has the frame show a topic and answers for the page in it, as the content script does. */
async function showAndGreet(topic: PopoverTopic, near: Node = document.body, height = 222): Promise<string> {
  frame.show(near, topic, () => LINE);
  const { nonce } = await page.change(page.shown.length + 1);
  frame.hello(nonce);
  frame.resize(nonce, height);
  return nonce;
}

// Wide enough for a card beside its mention; a narrow one gets a sheet.
beforeAll(() => resizeScreen(1000, 700));
beforeEach(() => {
  document.body.textContent = 'A page';
  ended = new AbortController();
  page = popoverPage(ended.signal);
  lost = [];
  focus = [];
  frame = createPopoverFrame({
    page: page.address,
    loadedPage: page.address,
    onCard: () => {},
    onFocus: (inside) => focus.push(inside),
    onLost: (blocked) => lost.push(blocked),
    signal: ended.signal,
  });
});
afterEach(() => ended.abort());

describe('the host', () => {
  it('is not made before it is needed', () => {
    expect(hosts()).toHaveLength(0);
  });

  it('stands under <html> and leaves the body as it was', async () => {
    const before = document.body.outerHTML;
    await showAndGreet(KAGAME);
    expect(host().parentNode).toBe(document.documentElement);
    expect(document.body.outerHTML).toBe(before);
  });

  it('lets the page neither look into it nor count its frame', async () => {
    const frames = window.frames.length;
    await showAndGreet(KAGAME);
    expect(host().shadowRoot).toBeNull();
    expect(window.frames.length).toBe(frames);
    expect(document.querySelectorAll('iframe')).toHaveLength(0);
  });

  it('is out of reach of rules that the page makes for everything', async () => {
    const style = document.createElement('style');
    style.textContent = `* { display: none !important; opacity: 0 !important; transform: scale(3) !important; position: static !important }`;
    document.head.append(style);
    await showAndGreet(KAGAME);
    const { display, opacity, transform, position } = getComputedStyle(host());
    style.remove();
    const untouched = { display: 'block', opacity: '1', transform: 'none', position: 'fixed' };
    expect({ display, opacity, transform, position }).toEqual(untouched);
  });

  it('adds no step to the history, whatever it shows', async () => {
    await showAndGreet(KAGAME);
    const steps = history.length;
    frame.show(document.body, GOMA, () => LINE);
    await page.change(2);
    expect(history.length).toBe(steps);
  });

  it('is gone with the signal, and nothing brings it back', async () => {
    await showAndGreet(KAGAME);
    ended.abort();
    frame.show(document.body, GOMA, () => LINE);
    expect(hosts()).toHaveLength(0);
  });
});

describe('what the frame is told', () => {
  it('is the topic, with a secret that is hard to guess', async () => {
    frame.prepare(document.body, KAGAME);
    const { entity, nonce } = await page.change(1);
    expect(entity).toBe('paul-kagame');
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  });

  it('changes in the same frame for the next mention', async () => {
    const nonce = await showAndGreet(KAGAME);
    const made = host();
    frame.show(document.body, GOMA, () => LINE);
    expect(await page.change(2)).toMatchObject({ entity: 'goma', nonce });
    expect(host()).toBe(made);
  });

  it('is said again when the same mention is shown again, for the reader may have moved on in the card', async () => {
    await showAndGreet(KAGAME);
    frame.hide(false);
    frame.show(document.body, KAGAME, () => LINE);
    expect(await page.change(2)).toMatchObject({ entity: 'paul-kagame' });
  });

  it('is not said twice when a prepared mention is shown', async () => {
    frame.prepare(document.body, KAGAME);
    const { nonce } = await page.change(1);
    frame.show(document.body, KAGAME, () => LINE);
    frame.hello(nonce);
    frame.resize(nonce, 100);
    frame.hide(false);
    frame.show(document.body, GOMA, () => LINE);
    await page.change(2);
    expect(page.shown.map((topic) => topic.entity)).toEqual(['paul-kagame', 'goma']);
  });
});

describe('the card', () => {
  it('is not seen before its page has said hello and its height', async () => {
    frame.show(document.body, KAGAME, () => LINE);
    const { nonce } = await page.change(1);
    expect(seen()).toBe(false);
    frame.resize(nonce, 200);
    expect(seen()).toBe(false);
    frame.hello(nonce);
    frame.resize(nonce, 200);
    expect(seen()).toBe(true);
  });

  it('is seen without a new height, if the content keeps the old one', async () => {
    await showAndGreet(KAGAME);
    frame.hide(false);
    frame.show(document.body, GOMA, () => LINE);
    expect(seen()).toBe(false);
    await vi.waitFor(() => expect(seen()).toBe(true));
  });

  it('is below its line, of the height that its content needs', async () => {
    const nonce = await showAndGreet(KAGAME, document.body, 150);
    const { left, top, height } = host().getBoundingClientRect();
    expect({ left, top, height }).toEqual({ left: 100, top: 126, height: 150 });
    frame.resize(nonce, 180.2);
    expect(host().getBoundingClientRect().height).toBe(181);
  });

  it('stays within the viewport, however much its content wants', async () => {
    await showAndGreet(KAGAME, document.body, 99_999);
    expect(host().getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);
  });

  it('hears only its own frame', async () => {
    await showAndGreet(KAGAME, document.body, 150);
    expect(frame.hello('0'.repeat(32))).toBe(false);
    frame.resize('0'.repeat(32), 300);
    expect(host().getBoundingClientRect().height).toBe(150);
  });

  it('is kept, unseen and out of the way, when it is hidden', async () => {
    await showAndGreet(KAGAME);
    frame.hide(false);
    expect(hosts()).toHaveLength(1);
    expect(seen()).toBe(false);
    expect(host().inert).toBe(true);
    const { left, top } = host().getBoundingClientRect();
    expect(document.elementFromPoint(left + 5, top + 5)).not.toBe(host());
  });

  it('says when its line has gone, or gone out of view', async () => {
    frame.show(document.body, KAGAME, () => LINE);
    expect(frame.follow()).toBe(true);
    frame.show(document.body, KAGAME, () => ({ ...LINE, top: -120, bottom: -100 }));
    expect(frame.follow()).toBe(false);
    frame.show(document.body, KAGAME, () => null);
    expect(frame.follow()).toBe(false);
  });
});

describe('a page that removes the card', () => {
  it('is noticed, and the next mention gets another with another secret', async () => {
    const first = await showAndGreet(KAGAME);
    host().remove();
    await vi.waitFor(() => expect(lost).toEqual([false]));
    const second = await showAndGreet(GOMA);
    expect(second).not.toBe(first);
    expect(frame.owns(first)).toBe(false);
    expect(hosts()).toHaveLength(1);
    expect(seen()).toBe(true);
  });
});

describe('a frame that never says hello', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  it('is reported as blocked and taken away', () => {
    frame.show(document.body, KAGAME, () => LINE);
    vi.runAllTimers();
    expect(lost).toEqual([true]);
    expect(hosts()).toHaveLength(0);
  });
});

describe('above everything', () => {
  it('covers the page’s own popovers and highest layers', async () => {
    const layer = document.createElement('div');
    layer.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: silver';
    document.body.append(layer);
    layer.popover = 'manual';
    layer.showPopover();
    await showAndGreet(KAGAME);
    const { left, top } = host().getBoundingClientRect();
    expect(document.elementFromPoint(left + 20, top + 20)).toBe(host());
  });

  it('is alive in a modal dialog, for a mention there', async () => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Text of the dialog';
    document.body.append(dialog);
    await showAndGreet(KAGAME);
    frame.hide(false);
    dialog.showModal();
    await showAndGreet(KAGAME, dialog.firstChild ?? dialog);
    expect(hosts()).toHaveLength(1);
    expect(seen()).toBe(true);
    const { left, top } = host().getBoundingClientRect();
    expect(document.elementFromPoint(left + 20, top + 20)).toBe(host());
    dialog.close();
    await showAndGreet(KAGAME);
    expect(host().parentNode).toBe(document.documentElement);
  });
});

describe('the focus', () => {
  const field = () => {
    const input = document.createElement('input');
    document.body.append(input);
    input.focus();
    return input;
  };

  it('goes into a card opened by keyboard, and back to where it was', async () => {
    const input = field();
    await showAndGreet({ ...KAGAME, focus: true });
    expect(document.activeElement).toBe(host());
    frame.hide(true);
    expect(document.activeElement).toBe(input);
  });

  it('goes back to the page when the element that had it is gone', async () => {
    const input = field();
    await showAndGreet({ ...KAGAME, focus: true });
    input.remove();
    frame.hide(true);
    expect(document.activeElement).toBe(document.body);
  });

  it('stays where it is for a card opened by pointer', async () => {
    const input = field();
    await showAndGreet(KAGAME);
    expect(document.activeElement).toBe(input);
  });

  it('is reported when it goes in and out', async () => {
    const input = field();
    await showAndGreet({ ...KAGAME, focus: true });
    window.dispatchEvent(new Event('blur'));
    await vi.waitFor(() => expect(focus.at(-1)).toBe(true));
    input.focus();
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(focus.at(-1)).toBe(false));
  });
});
