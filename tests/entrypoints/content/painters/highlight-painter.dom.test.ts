import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../../../entrypoints/content/style.css';
import { readBlocks, type TextBlock } from '../../../../entrypoints/content/page-text';
import { createHighlightPainter } from '../../../../entrypoints/content/painters/highlight-painter';
import type { Mark, MarkStyle, Painter } from '../../../../entrypoints/content/painters/painter';
import { element, highlighted, ourHighlights, show } from '../../../fixtures/marked-page';

const FAMILIES = ['person', 'group', 'place', 'institution', 'event', 'thing'];

/** The numbers of an opaque `rgb(…)`. */
const channels = (colour: string) => (colour.match(/\d+/g) ?? []).map(Number);

const luminance = (colour: number[]) => {
  const [red = 0, green = 0, blue = 0] = colour
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The ratio of WCAG between two colours. */
const contrast = (one: number[], other: number[]) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

let block: TextBlock;
let painter: Painter;

const use = (style: MarkStyle) => {
  painter = createHighlightPainter({ registry: CSS.highlights, style });
};
const mark = (word: string, family = 'place'): Mark => {
  const start = block.text.indexOf(word);
  return { start, end: start + word.length, entity: word.toLowerCase(), family };
};

beforeEach(() => {
  show('<p>from <b>Go</b>ma to Bukavu with Kagame</p>');
  const [first] = readBlocks(document);
  if (!first) throw new Error('the page has no text');
  block = first;
  use('underline');
});

afterEach(() => {
  painter.stop();
  show('');
});

describe('marks as highlights', () => {
  it('are one highlight for each family', () => {
    painter.paint(block, [mark('Goma'), mark('Bukavu'), mark('Kagame', 'person')]);
    expect(ourHighlights()).toEqual(['backstory-person', 'backstory-place']);
    expect(highlighted('place')).toEqual(['Goma', 'Bukavu']);
    expect(highlighted('person')).toEqual(['Kagame']);
  });

  it('have names of their own for the other style', () => {
    use('background');
    painter.paint(block, [mark('Goma')]);
    expect(ourHighlights()).toEqual(['backstory-tint-place']);
  });

  it('leave the registry when the last of a family is erased', () => {
    const goma = painter.paint(block, [mark('Goma')]);
    const bukavu = painter.paint(block, [mark('Bukavu')]);
    goma.erase();
    expect(highlighted('place')).toEqual(['Bukavu']);
    bukavu.erase();
    expect(ourHighlights()).toEqual([]);
  });

  it('leave highlights of the page alone', () => {
    CSS.highlights.set('search', new Highlight());
    painter.paint(block, [mark('Goma')]);
    painter.stop();
    expect([...CSS.highlights.keys()]).toEqual(['search']);
    CSS.highlights.delete('search');
  });

  it('show the current mention above the rest, one at a time', () => {
    painter.paint(block, [mark('Goma'), mark('Bukavu')]);
    painter.focus({ block, ...mark('Goma') });
    painter.focus({ block, ...mark('Bukavu') });
    expect(highlighted('focus')).toEqual(['Bukavu']);
    expect(CSS.highlights.get('backstory-focus')?.priority).toBe(1);
    painter.focus(null);
    expect(ourHighlights()).toEqual(['backstory-place']);
  });
});

describe('how highlights look', () => {
  const styleOf = (name: string) => getComputedStyle(element('p'), `::highlight(${name})`);

  it.each(FAMILIES)('%s has a dotted line and a colour of its own', (family) => {
    const style = styleOf(`backstory-${family}`);
    expect(style.textDecorationStyle).toBe('dotted');
    const others = FAMILIES.filter((other) => other !== family).map((other) => styleOf(`backstory-${other}`).textDecorationColor);
    expect(others).not.toContain(style.textDecorationColor);
  });

  it.each(FAMILIES)('%s can be told from white, cream and near-black pages', (family) => {
    const line = channels(styleOf(`backstory-${family}`).textDecorationColor);
    for (const page of [
      [255, 255, 255],
      [255, 241, 229],
      [34, 34, 34],
      [0, 0, 0],
    ])
      expect(contrast(line, page)).toBeGreaterThan(3);
  });

  it.each(FAMILIES)('%s has a background of its own', (family) => {
    const backgrounds = FAMILIES.map((other) => styleOf(`backstory-tint-${other}`).backgroundColor);
    expect(backgrounds.filter((background) => background === styleOf(`backstory-tint-${family}`).backgroundColor)).toHaveLength(
      1,
    );
  });

  it('move nothing', () => {
    const box = () => JSON.stringify([...element('p').getClientRects(), ...document.createRange().getClientRects()]);
    const before = box();
    painter.paint(block, [mark('Goma'), mark('Kagame', 'person')]);
    painter.focus({ block, ...mark('Goma') });
    expect(box()).toBe(before);
  });
});
