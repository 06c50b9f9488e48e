/**
 * Which marked blocks the reader can see. Asked only of blocks with a mention, since the answer may cost a style computation;
 * a block in a closed section or tab is asked again when it comes into view.
 */
import type { MarkedBlock } from './marked-block';
import { isShown } from './page-text';

export interface Appearance {
  isShown(block: MarkedBlock): boolean;
  stop(): void;
}

/** `onAppear` hears of elements that were hidden and may not be any more. */
export function createAppearance(onAppear: (elements: ReadonlySet<Element>) => void): Appearance {
  let observer: IntersectionObserver | null = null;
  // An element stays observed while it is hidden: observing it anew would be answered at once, and go round in circles.
  const observe = (element: Element) => {
    observer ??= new IntersectionObserver((entries) => {
      const elements = new Set(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
      if (elements.size > 0) onAppear(elements);
    });
    observer.observe(element);
  };
  return {
    isShown(block) {
      if (block.isShown === undefined) {
        const { element } = block.source;
        block.isShown = isShown(element);
        if (block.isShown) observer?.unobserve(element);
        else observe(element);
      }
      return block.isShown;
    },
    stop: () => observer?.disconnect(),
  };
}
