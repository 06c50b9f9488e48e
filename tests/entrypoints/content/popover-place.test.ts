import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, covers, inView, lineAt, place } from '../../../entrypoints/content/popover-place';

const viewport = { width: 1000, height: 800 };
const size = { width: 360, height: 240 };
const line = (left: number, top: number, width = 60): Box => ({ left, top, right: left + width, bottom: top + 20 });

describe('the place of a card', () => {
  it('is below its line, flush with its beginning', () => {
    expect(place(line(100, 100), size, viewport)).toEqual({ side: 'below', left: 100, top: 126, width: 360, height: 240 });
  });
  it('is above the line near the lower edge', () => {
    const above = place(line(100, 700), size, viewport);
    expect(above).toMatchObject({ side: 'above', height: 240 });
    expect(above.top + above.height).toBeLessThan(700);
  });
  it('is shifted to the left near the right edge', () => {
    expect(place(line(930, 100), size, viewport).left).toBe(1000 - 360 - 8);
  });
  it('is shifted to the right where the line begins off the screen', () => {
    expect(place(line(-40, 100), size, viewport).left).toBe(8);
  });
  it('is the side with more room, shortened, when neither has enough', () => {
    const tall = { width: 360, height: 700 };
    expect(place(line(100, 300), tall, viewport)).toMatchObject({ side: 'below', height: 460 });
    expect(place(line(100, 360), tall, viewport)).toMatchObject({ side: 'below', height: 800 - 8 - 386 });
    expect(place(line(100, 500), tall, viewport)).toMatchObject({ side: 'above', top: 500 - 6 - 460, height: 460 });
  });
  it('is a sheet along the lower edge of a narrow screen, leaving some of the page', () => {
    const phone = { width: 390, height: 800 };
    expect(place(line(20, 100), size, phone)).toEqual({ side: 'sheet', left: 0, top: 560, width: 390, height: 240 });
    expect(place(line(20, 100), { width: 360, height: 2000 }, phone)).toMatchObject({ top: 320, height: 480 });
  });
  it('is within the viewport wherever the line is', () => {
    const far = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(
        far,
        far,
        fc.integer({ min: 40, max: 3000 }),
        fc.integer({ min: 300, max: 2000 }),
        (left, top, height, width) => {
          const view = { width, height: 600 };
          const at = place(line(left, top), { width: 360, height }, view);
          expect(at.left).toBeGreaterThanOrEqual(0);
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(at.left + at.width).toBeLessThanOrEqual(view.width);
          expect(at.top + at.height).toBeLessThanOrEqual(view.height);
          expect(at.height).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('a name on two lines', () => {
  const lines = [line(900, 100, 80), line(10, 120, 50)];
  it('has the card beside the line pointed at', () => {
    expect(lineAt(lines, { x: 940, y: 110 })).toBe(0);
    expect(lineAt(lines, { x: 30, y: 130 })).toBe(1);
  });
  it('has the card beside the nearer line when the pointer is just off', () => {
    expect(lineAt(lines, { x: 70, y: 135 })).toBe(1);
  });
  it('has the card beside the first line without a pointer', () => {
    expect(lineAt(lines, null)).toBe(0);
  });
  it('is not pointed at in the gap that its bounding box spans', () => {
    expect(covers(lines, { x: 500, y: 120 })).toBe(false);
    expect(covers(lines, { x: 12, y: 121 })).toBe(true);
  });
});

describe('a line', () => {
  it('is in view while any of it is', () => {
    expect(inView(line(0, -19), viewport)).toBe(true);
    expect(inView(line(0, -20), viewport)).toBe(false);
    expect(inView(line(0, 800), viewport)).toBe(false);
  });
});
