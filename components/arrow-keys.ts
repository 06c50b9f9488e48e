/**
 * Moves the focus with the arrow keys through a search field (`[data-search]`) and the lines under it (`[data-line]`).
 */

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** For the keys of a page with one list. Enter in the field presses the first line. */
export function moveByArrow(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLElement)) return;
  const stops = [...document.querySelectorAll<HTMLElement>('[data-search], [data-line]')];
  const at = stops.indexOf(event.target);
  if (at < 0) return;

  const step = STEPS[event.key];
  if (step !== undefined) {
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  } else if (event.key === 'Enter' && 'search' in event.target.dataset) {
    event.preventDefault();
    stops[at + 1]?.click();
  }
}
