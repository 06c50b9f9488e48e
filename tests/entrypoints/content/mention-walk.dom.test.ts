import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { neighbour, nextOfEntity, scrollToMention } from '../../../entrypoints/content/mention-walk';
import type { MentionIndex, PageMention } from '../../../entrypoints/content/page-mention';
import { mentionsIn } from '../../fixtures/mentions';

let index: MentionIndex;

/** A page of paragraphs a screen apart, each with a name: `A` to `E`, then `A` again. */
beforeEach(() => {
  const main = document.createElement('main');
  for (const name of ['A', 'B', 'C', 'D', 'E', 'A']) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `name-${name}`;
    paragraph.style.cssText = `margin: 0; height: ${window.innerHeight}px`;
    main.append(paragraph);
  }
  document.body.style.margin = '0';
  document.body.replaceChildren(main);
  index = mentionsIn(main, { 'name-A': 'a', 'name-B': 'b', 'name-C': 'c', 'name-D': 'd', 'name-E': 'e' });
});
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  window.scrollTo(0, 0);
  vi.restoreAllMocks();
});

const scrollTo = (screens: number) => window.scrollTo({ top: screens * window.innerHeight - 5, behavior: 'instant' });
const step = (from: PageMention | null, direction: 'next' | 'previous') => neighbour(index.all(), from, direction);
const caretIn = (i: number) => document.getSelection()?.collapse(document.querySelectorAll('p')[i]?.firstChild ?? null, 6);

describe('the neighbour of a mention', () => {
  it('is the next or the previous one, going round at the ends', () => {
    const all = index.all();
    expect(step(all[1] ?? null, 'next')).toBe(all[2]);
    expect(step(all[1] ?? null, 'previous')).toBe(all[0]);
    expect(step(all[5] ?? null, 'next')).toBe(all[0]);
    expect(step(all[0] ?? null, 'previous')).toBe(all[5]);
  });

  it('passes over mentions that are not laid out', () => {
    const all = index.all();
    document.querySelectorAll('p')[1]?.style.setProperty('display', 'none');
    expect(step(all[0] ?? null, 'next')).toBe(all[2]);
    expect(step(all[2] ?? null, 'previous')).toBe(all[0]);
  });

  it('is none on a page where none is laid out', () => {
    document.body.style.display = 'none';
    expect(step(null, 'next')).toBeNull();
    expect(step(index.all()[0] ?? null, 'previous')).toBeNull();
    document.body.style.display = '';
  });

  it('is the first or the last in view when the reader is on none', () => {
    scrollTo(2);
    expect(step(null, 'next')?.entity).toBe('c');
    expect(step(null, 'previous')?.entity).toBe('c');
    scrollTo(0);
    expect(step(null, 'next')?.entity).toBe('a');
  });

  it('is the one after or before the caret, if that is in view', () => {
    caretIn(1);
    scrollTo(1);
    expect(step(null, 'next')?.entity).toBe('c');
    expect(step(null, 'previous')?.entity).toBe('b');
  });

  it('leaves out of account a caret that was scrolled away from', () => {
    caretIn(0);
    scrollTo(4);
    expect(step(null, 'next')?.entity).toBe('e');
  });
});

describe('the next mention of an entity', () => {
  it('is its first, then each in turn, then its first again', () => {
    const all = index.all();
    expect(nextOfEntity(index, 'a', null)).toBe(all[0]);
    expect(nextOfEntity(index, 'a', all[0] ?? null)).toBe(all[5]);
    expect(nextOfEntity(index, 'a', all[5] ?? null)).toBe(all[0]);
    expect(nextOfEntity(index, 'z', null)).toBeNull();
  });
});

describe('bringing a mention into view', () => {
  const motion = (reduced: boolean) =>
    vi
      .spyOn(window, 'matchMedia')
      .mockImplementation((query) => Object.assign(new EventTarget(), matchMediaLike(query, reduced)));
  const matchMediaLike = (media: string, matches: boolean) => ({
    media,
    matches,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
  const top = (mention: PageMention | undefined) => mention?.toRange()?.getBoundingClientRect().top ?? -1;

  it('happens at once for readers who asked for less motion', () => {
    motion(true);
    const mention = index.all()[3];
    if (mention) scrollToMention(mention);
    expect(top(mention)).toBeGreaterThanOrEqual(0);
    expect(top(mention)).toBeLessThan(window.innerHeight);
  });

  it('glides for the others', async () => {
    motion(false);
    const mention = index.all()[1];
    if (mention) scrollToMention(mention);
    expect(top(mention)).toBeGreaterThan(window.innerHeight - 20);
    await vi.waitFor(() => expect(top(mention)).toBeLessThan(window.innerHeight * 0.6));
  });

  it('does not move the page for a mention that is in view', () => {
    motion(true);
    window.scrollTo({ top: 10, behavior: 'instant' });
    document.querySelectorAll('p')[0]?.style.setProperty('padding-top', '30px');
    const mention = index.all()[0];
    if (mention) scrollToMention(mention);
    expect(window.scrollY).toBeCloseTo(10, 0);
  });
});
