/** Shows a component in the page of a DOM test, and finds what a reader would. */
import { type ComponentChild, render } from 'preact';
import { expect, vi } from 'vitest';
import '../../components/theme.css';

let root: HTMLElement | null = null;

/** Renders into a fresh element, replacing what an earlier test left. */
export function show(component: ComponentChild): HTMLElement {
  hide();
  root = document.createElement('main');
  document.body.append(root);
  render(component, root);
  return root;
}

/** Renders again in place, as a change of props does. */
export function showAgain(component: ComponentChild): void {
  if (root) render(component, root);
}

export function hide(): void {
  if (root) render(null, root);
  root?.remove();
  root = null;
}

export const find = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing here fits ${selector}: ${document.body.textContent}`);
  return found;
};

export const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** The button or link that goes by `name`, whether it is written on it or only said. */
export function control(name: string): HTMLElement {
  const found = all('button, a, input, textarea').find(
    (element) => element.getAttribute('aria-label') === name || element.textContent?.trim() === name,
  );
  if (!found) throw new Error(`No control is called ${name}: ${document.body.textContent}`);
  return found;
}

/** Waits until what is shown meets an expectation. */
export const eventually = <T>(check: () => T) => vi.waitFor(check, { timeout: 3000, interval: 10 });

export const eventuallySays = (text: string) => eventually(() => expect(document.body.textContent).toContain(text));

/** Types as a hand does: the field has the focus and says that its text has changed. */
export function type(field: HTMLElement, text: string): void {
  if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLInputElement)) throw new Error('Not a field.');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function pressKey(key: string, on: Element = document.activeElement ?? document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  on.dispatchEvent(event);
  return event;
}
