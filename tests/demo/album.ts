/** Numbered pictures in `.output/demo`, and a line for each as it is taken. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';

const FOLDER = path.join('.output', 'demo');

export interface Album {
  /** Takes a picture of what a page shows. `name` becomes part of the file's name, `line` says what can be seen on it. */
  picture(page: Page, name: string, line: string): Promise<void>;
}

/** Starts a new album in place of the one before. */
export function startAlbum(say: (line: string) => void): Album {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  let number = 0;
  return {
    async picture(page, name, line) {
      number += 1;
      const file = path.join(FOLDER, `${String(number).padStart(2, '0')}-${name}.png`);
      await page.screenshot({ path: path.resolve(file) });
      say(`${file}  ${line}`);
    },
  };
}
