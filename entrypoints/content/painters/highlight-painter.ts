/**
 * Paints through the Custom Highlight API: the page's DOM stays as it is, byte for byte.
 *
 * One highlight for each family, never one for each entity: the style engine pays for every name. Ranges are static, because
 * every live range of a document is adjusted at each change of it; the price is that a changed block must be erased at once.
 */
import { placeOf } from '../page-text';
import type { MarkStyle, Painter } from './painter';

export interface HighlightPainterOptions {
  /** `CSS.highlights` of the page. The page shares it, and may clear it. */
  registry: HighlightRegistry;
  style: MarkStyle;
}

/** How often the registry is looked at while anything is painted: a page that clears it gives no sign. In milliseconds. */
const CHECK_EVERY = 1_000;
/** After so many times a page that takes our marks away is left alone. */
const RETURNS = 3;

const FOCUS = 'backstory-focus';

export function createHighlightPainter({ registry, style }: HighlightPainterOptions): Painter {
  const families = new Map<string, { highlight: Highlight; ranges: Set<AbstractRange> }>();
  const prefix = style === 'background' ? 'backstory-tint-' : 'backstory-';
  let returns = 0;
  let check: ReturnType<typeof setInterval> | undefined;

  const familyNamed = (name: string, priority = 0) => {
    let family = families.get(name);
    if (family === undefined) {
      family = { highlight: new Highlight(), ranges: new Set() };
      family.highlight.priority = priority;
      families.set(name, family);
      registry.set(name, family.highlight);
      check ??= setInterval(bringBack, CHECK_EVERY);
    }
    return family;
  };

  const add = (name: string, range: AbstractRange, priority?: number) => {
    const { highlight, ranges } = familyNamed(name, priority);
    highlight.add(range);
    ranges.add(range);
  };

  const remove = (name: string, range: AbstractRange) => {
    const family = families.get(name);
    family?.highlight.delete(range);
    family?.ranges.delete(range);
    if (family?.ranges.size === 0) drop(name);
  };

  const drop = (name: string) => {
    const highlight = families.get(name)?.highlight;
    if (highlight !== undefined && registry.get(name) === highlight) registry.delete(name);
    families.delete(name);
    if (families.size > 0) return;
    clearInterval(check);
    check = undefined;
  };

  function bringBack() {
    const lost = [...families].filter(
      ([name, { highlight, ranges }]) => registry.get(name) !== highlight || highlight.size !== ranges.size,
    );
    if (lost.length === 0) return;
    for (const [name, { highlight, ranges }] of lost) {
      for (const range of ranges) highlight.add(range);
      registry.set(name, highlight);
    }
    if (++returns === RETURNS) clearInterval(check);
  }

  return {
    writesPage: false,
    paint(block, marks) {
      const painted = marks.map(({ start, end, family }) => ({
        name: prefix + family,
        range: new StaticRange(placeOf(block, start, end)),
      }));
      for (const { name, range } of painted) add(name, range);
      return {
        block,
        erase() {
          for (const { name, range } of painted) remove(name, range);
        },
      };
    },
    focus(place) {
      drop(FOCUS);
      if (place !== null) add(FOCUS, new StaticRange(placeOf(place.block, place.start, place.end)), 1);
    },
    stop() {
      for (const name of [...families.keys()]) drop(name);
    },
  };
}
