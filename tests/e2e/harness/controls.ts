/** Buttons and fields, found as a reader finds them: by what they say. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A button, link, switch or field whose text or label is `label`, waited for until it can be seen. */
export async function control(where: Frame | Page, label: string): Promise<ElementHandle<HTMLElement>> {
  return until(`there is a control called “${label}”`, async () => {
    const found = await where.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select')].find((element) => {
          const named = [
            element.getAttribute('aria-label'),
            element.title,
            element.textContent,
            element.closest('label')?.textContent,
            element.closest('label')?.firstElementChild?.textContent,
          ].map((each) => each?.replace(/\s+/g, ' ').trim());
          return named.includes(wanted) && element.checkVisibility();
        }) ?? null,
      label,
    );
    return found.asElement() as ElementHandle<HTMLElement> | null;
  });
}

export async function press(where: Frame | Page, label: string): Promise<void> {
  await (await control(where, label)).click();
}

/** Puts text into a field, key by key. The keyboard is the page's, wherever the focus is. */
export async function write(page: Page, where: Frame | Page, label: string, text: string): Promise<void> {
  await (await control(where, label)).click();
  await page.keyboard.type(text);
}

/** Takes one of the choices of a field that offers several. */
export async function pick(where: Frame | Page, label: string, choice: string): Promise<void> {
  const field = await control(where, label);
  const value = await field.evaluate(
    (select, wanted) => [...select.querySelectorAll('option')].find(({ textContent }) => textContent === wanted)?.value,
    choice,
  );
  if (value === undefined) throw new Error(`“${label}” offers no “${choice}”.`);
  await field.select(value);
}

/** What stands in the notes of a page or card, with empty ones left out. */
export async function notesIn(where: Frame | Page): Promise<string[]> {
  return where.evaluate(() =>
    [...document.querySelectorAll('textarea')].map((field) => field.value).filter((text) => text !== ''),
  );
}

/** The ids of the entities that can be opened from here, in the order in which they are listed. */
export async function listedEntities(where: Frame | Page): Promise<string[]> {
  return where.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.entity-line')].map((line) => line.dataset.opens ?? ''),
  );
}
