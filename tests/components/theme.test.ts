import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/theme.css', 'utf8');
const colours = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
const darkAt = css.indexOf('prefers-color-scheme: dark');
const PALETTES = { light: colours(css.slice(0, darkAt)), dark: colours(css.slice(darkAt)) };

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = ['ink', 'ink-soft', 'accent', 'alarm', 'person', 'group', 'place', 'institution', 'event', 'thing'];
const GROUNDS = ['paper', 'card', 'wash'];

describe.each(Object.entries(PALETTES))('the %s colours', (_scheme, palette) => {
  it('can be read: every text on every ground has a contrast of at least 4.5 to 1', () => {
    const poor = TEXTS.flatMap((text) =>
      GROUNDS.map((ground) => ({ text, ground, ratio: contrast(palette[text] ?? '', palette[ground] ?? '') })),
    ).filter(({ ratio }) => !(ratio >= 4.5));
    expect(poor).toEqual([]);
  });

  it('can be read on the accent', () => {
    expect(contrast(palette['accent-ink'] ?? '', palette.accent ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

/** Degrees on the colour circle. */
function hue(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
}

const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));

describe('the colours of the families', () => {
  const marks = [
    ...readFileSync('entrypoints/content/style.css', 'utf8').matchAll(
      /::highlight\(backstory-([a-z]+)\) \{\s*text-decoration-color: (#[0-9a-f]{6})/g,
    ),
  ];

  it('have the hue of their marks on a page, on light and on dark', () => {
    expect(marks).toHaveLength(6);
    const far = marks.flatMap(([, family = '', colour = '']) =>
      Object.values(PALETTES)
        .filter((palette) => !(apart(hue(palette[family] ?? ''), hue(colour)) < 12))
        .map(() => family),
    );
    expect(far).toEqual([]);
  });
});
