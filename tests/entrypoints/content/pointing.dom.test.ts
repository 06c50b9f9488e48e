import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MentionIndex, PageMention } from '../../../entrypoints/content/page-mention';
import { mentionAtCaret, mentionAtPoint, type Pointing, watchPointer } from '../../../entrypoints/content/pointing';
import { mentionsIn, middleOf } from '../../fixtures/mentions';
import { nextPicture, pointer, tap } from '../../fixtures/pointer';

const NAMES = { 'Paul Kagame': 'paul-kagame', Goma: 'goma', M23: 'm23' };
const PAGE = document.createElement('main');
const MARGIN = { x: 2, y: 2 };

let index: MentionIndex;
let pointing: Pointing;
let ended: AbortController;
let said: string[];

/** Lays out a page of elements, each `[tag, text, attributes]`, and points at it. */
function lay(...elements: [string, string, Record<string, string>?][]): HTMLElement[] {
  const made = elements.map(([tag, text, attributes = {}]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  });
  PAGE.replaceChildren(...made);
  index = mentionsIn(PAGE, NAMES);
  pointing = watchPointer(
    index,
    {
      onPoint: (mention) => said.push(`point ${mention?.entity ?? 'nothing'}`),
      onTap: (mention, _at, kind) => said.push(`tap ${mention.entity} ${kind}`),
      onPress: (mention) => said.push(`press ${mention?.entity ?? 'nothing'}`),
    },
    ended.signal,
  );
  return made;
}

const mention = (i: number): PageMention | undefined => index.all()[i];
const atPoint = (at: { x: number; y: number }) => mentionAtPoint(index, at)?.entity ?? null;

beforeEach(() => {
  PAGE.style.cssText = 'font: 16px/1.5 monospace; padding: 40px; margin: 0; width: 30ch';
  document.body.style.margin = '0';
  document.body.replaceChildren(PAGE);
  ended = new AbortController();
  said = [];
});
afterEach(() => {
  ended.abort();
  window.scrollTo(0, 0);
});

describe('the mention at a point', () => {
  it('is found over its first, its middle and its last character', () => {
    lay(['p', 'Then Paul Kagame spoke.']);
    const box = mention(0)?.toRange()?.getBoundingClientRect() ?? new DOMRect();
    const y = box.top + box.height / 2;
    expect(atPoint({ x: box.left + 1, y })).toBe('paul-kagame');
    expect(atPoint(middleOf(mention(0)))).toBe('paul-kagame');
    expect(atPoint({ x: box.right - 1, y })).toBe('paul-kagame');
    expect(atPoint({ x: box.left - 4, y })).toBeNull();
    expect(atPoint({ x: box.right + 4, y })).toBeNull();
  });

  it('is found on both lines of a name that wraps, and not in the gap between them', () => {
    lay(['p', 'A word or two before it Paul Kagame spoke to them.']);
    const lines = [...(mention(0)?.toRange()?.getClientRects() ?? [])];
    expect(lines.length).toBeGreaterThan(1);
    expect(atPoint(middleOf(mention(0), 0))).toBe('paul-kagame');
    expect(atPoint(middleOf(mention(0), lines.length - 1))).toBe('paul-kagame');
    const [first, last] = [lines[0], lines.at(-1)];
    expect(first && last && first.left > last.right).toBe(true);
    expect(atPoint({ x: ((first?.left ?? 0) + (last?.right ?? 0)) / 2, y: last ? last.top + last.height / 2 : 0 })).toBeNull();
  });

  it('is none in the margin beside it, where a caret would snap to it', () => {
    lay(['p', 'Goma']);
    const { y } = middleOf(mention(0));
    expect(atPoint({ x: 5, y })).toBeNull();
    expect(atPoint({ x: window.innerWidth - 5, y })).toBeNull();
    expect(atPoint({ x: 45, y: window.innerHeight - 5 })).toBeNull();
  });

  it('is found in text that cannot be selected', () => {
    lay(['p', 'In Goma today', { style: 'user-select: none; -webkit-user-select: none' }]);
    expect(atPoint(middleOf(mention(0)))).toBe('goma');
  });

  it('is none under a layer that covers it', () => {
    lay(['p', 'In Goma today'], ['div', '', { style: 'position: fixed; inset: 0; z-index: 9; background: white' }]);
    expect(atPoint(middleOf(mention(0)))).toBeNull();
  });

  it('is none once its text has left the page', () => {
    const [paragraph] = lay(['p', 'In Goma today']);
    const at = middleOf(mention(0));
    paragraph?.remove();
    expect(atPoint(at)).toBeNull();
  });
});

describe('the mention at the caret', () => {
  it('is the one in which the selection ends, also just behind its last character', () => {
    const [paragraph] = lay(['p', 'In Goma today']);
    const text = paragraph?.firstChild ?? PAGE;
    document.getSelection()?.collapse(text, 4);
    expect(mentionAtCaret(index)?.entity).toBe('goma');
    document.getSelection()?.collapse(text, 7);
    expect(mentionAtCaret(index)?.entity).toBe('goma');
    document.getSelection()?.collapse(text, 9);
    expect(mentionAtCaret(index)).toBeNull();
    document.getSelection()?.removeAllRanges();
    expect(mentionAtCaret(index)).toBeNull();
  });
});

describe('a moving pointer', () => {
  it('is told of once when it comes, once when it leaves', async () => {
    lay(['p', 'Goma and M23']);
    const goma = middleOf(mention(0));
    await pointer('pointermove', goma);
    await pointer('pointermove', { x: goma.x + 2, y: goma.y });
    await pointer('pointermove', middleOf(mention(1)));
    await pointer('pointermove', MARGIN);
    expect(said).toEqual(['point goma', 'point m23', 'point nothing']);
  });

  it('is looked at once for each picture, however many moves there are', async () => {
    let asked = 0;
    lay(['p', 'Goma and M23']);
    const at = index.at.bind(index);
    index.at = (node, offset) => {
      asked += 1;
      return at(node, offset);
    };
    const goma = middleOf(mention(0));
    for (let i = 0; i < 20; i += 1) {
      window.dispatchEvent(new PointerEvent('pointermove', { clientX: goma.x + i / 10, clientY: goma.y, pointerType: 'mouse' }));
    }
    await nextPicture();
    expect(said).toEqual(['point goma']);
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('is seen on a page whose own handlers stop every event', async () => {
    lay(['p', 'In Goma today']);
    for (const type of ['pointermove', 'pointerdown', 'pointerup']) {
      document.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true, signal: ended.signal });
    }
    await pointer('pointermove', middleOf(mention(0)));
    await tap(middleOf(mention(0)));
    expect(said).toEqual(['point goma', 'press goma', 'tap goma touch']);
  });

  it('is no pointer while its button is down, for then the reader selects', async () => {
    lay(['p', 'Goma and M23']);
    await pointer('pointermove', middleOf(mention(0)), { buttons: 1 });
    expect(said).toEqual([]);
    await pointer('pointermove', middleOf(mention(1)));
    await pointer('pointermove', middleOf(mention(0)), { buttons: 1 });
    expect(said).toEqual(['point m23', 'point nothing']);
  });

  it('leaves when it leaves the window', async () => {
    lay(['p', 'In Goma today']);
    await pointer('pointermove', middleOf(mention(0)));
    await pointer('pointerout', middleOf(mention(0)), { relatedTarget: null });
    expect(said).toEqual(['point goma', 'point nothing']);
  });

  it('comes to a mention anew once it is forgotten', async () => {
    lay(['p', 'In Goma today']);
    const goma = middleOf(mention(0));
    await pointer('pointermove', goma);
    pointing.forget();
    await pointer('pointermove', goma);
    expect(said).toEqual(['point goma', 'point goma']);
  });

  it('is not followed after the signal ended it', async () => {
    lay(['p', 'In Goma today']);
    ended.abort();
    await pointer('pointermove', middleOf(mention(0)));
    await tap(middleOf(mention(0)));
    expect(said).toEqual([]);
  });
});

describe('text that scrolls under a resting pointer', () => {
  it('is left, and opens nothing that comes under it', async () => {
    lay(['p', 'Goma'], ['p', 'M23', { style: 'margin: 376px 0 3000px' }]);
    const goma = middleOf(mention(0));
    const apart = middleOf(mention(1)).y - goma.y;
    await pointer('pointermove', goma);
    window.scrollTo({ top: apart, behavior: 'instant' });
    await nextPicture();
    await pointer('pointermove', goma);
    expect(atPoint({ x: middleOf(mention(1)).x, y: goma.y })).toBe('m23');
    expect(said).toEqual(['point goma', 'point nothing']);
  });
});

describe('a tap', () => {
  it('opens a mention', async () => {
    lay(['p', 'In Goma today']);
    await tap(middleOf(mention(0)));
    expect(said).toEqual(['press goma', 'tap goma touch']);
  });

  it('on plain text is a press elsewhere', async () => {
    lay(['p', 'In Goma today']);
    await tap(MARGIN);
    expect(said).toEqual(['press nothing']);
  });

  it('is none when the finger moved: it scrolled', async () => {
    lay(['p', 'In Goma today']);
    const goma = middleOf(mention(0));
    await pointer('pointerdown', goma, { pointerType: 'touch' });
    await pointer('pointerup', { x: goma.x, y: goma.y + 30 }, { pointerType: 'touch' });
    expect(said).toEqual([]);
  });

  it('is none when the browser took the gesture over', async () => {
    lay(['p', 'In Goma today']);
    const goma = middleOf(mention(0));
    await pointer('pointerdown', goma, { pointerType: 'touch' });
    await pointer('pointercancel', goma, { pointerType: 'touch' });
    await pointer('pointerup', goma, { pointerType: 'touch' });
    expect(said).toEqual([]);
  });

  it('of a second finger is none', async () => {
    lay(['p', 'In Goma today']);
    await tap(middleOf(mention(0)), { isPrimary: false });
    expect(said).toEqual([]);
  });

  it('on a mention in a link or a button belongs to the page', async () => {
    lay(['a', 'M23', { href: '#there' }], ['button', 'Goma']);
    await tap(middleOf(mention(0)));
    await tap(middleOf(mention(1)));
    expect(said.filter((line) => line.startsWith('tap'))).toEqual([]);
  });
});

describe('a click', () => {
  it('on a mention is told with its kind, and presses as soon as the button is down', async () => {
    lay(['p', 'In Goma today']);
    await tap(middleOf(mention(0)), { pointerType: 'mouse' });
    expect(said).toEqual(['press goma', 'tap goma mouse']);
  });

  it.each([
    ['another button', { button: 2 }],
    ['a modifier key', { ctrlKey: true }],
  ])('with %s opens nothing', async (_what, more) => {
    lay(['p', 'In Goma today']);
    await tap(middleOf(mention(0)), { pointerType: 'mouse', ...more });
    expect(said).toEqual(['press goma']);
  });

  it('on a mention in a link follows the link', async () => {
    const [link] = lay(['a', 'M23', { href: '#there' }]);
    await tap(middleOf(mention(0)), { pointerType: 'mouse' });
    const arrived = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    link?.click();
    await arrived;
    expect(location.hash).toBe('#there');
    expect(said).toEqual(['press m23']);
  });
});
