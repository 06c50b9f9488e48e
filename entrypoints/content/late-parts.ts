/**
 * The parts of the content script that most pages never need. Each is a script of its own, imported from the extension's package when
 * it is first asked for, into the extension's own world of the page. The page sees nothing of it, and no worker has to wake.
 */
import type { Marking, MarkingOptions } from './marking';
import type { MarkConstructor } from './painters/element-painter';

/** What each late script leaves behind. */
interface LateParts {
  /** `marking.js`: everything from resolving names on, for pages on which a name was found. */
  marking(options: Omit<MarkingOptions, 'say'>): Promise<Marking | null>;
  /** `elements.js`: mark.js, for pages on which marks are drawn as elements. */
  elements: MarkConstructor;
}

type World = { backstoryParts?: Partial<LateParts> };

/** Called by a late script as it runs. */
export function leavePart<Name extends keyof LateParts>(name: Name, part: LateParts[Name]): void {
  const world = globalThis as World;
  world.backstoryParts = { ...world.backstoryParts, [name]: part };
}

/** The part that the script at `address` leaves, loaded once for each page; null where the browser does not let it in. */
export async function loadPart<Name extends keyof LateParts>(name: Name, address: string): Promise<LateParts[Name] | null> {
  const part = () => (globalThis as World).backstoryParts?.[name];
  if (!part()) await import(/* @vite-ignore */ address).catch(() => undefined);
  return part() ?? null;
}
