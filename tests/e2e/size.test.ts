import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { outputOf } from '../browsers/launch';

/** What every page pays for, in bytes. */
const ALWAYS_ON = 24_000;
const ALWAYS_ON_GZIPPED = 10_000;

const built = (name: 'chrome' | 'firefox', file: string) => readFileSync(path.join(outputOf(name), file));

describe.each(['chrome', 'firefox'] as const)('the build for %s', (name) => {
  it('puts no more than its budget on every page', () => {
    const script = built(name, 'content-scripts/content.js');
    expect(script.length).toBeLessThanOrEqual(ALWAYS_ON);
    expect(gzipSync(script).length).toBeLessThanOrEqual(ALWAYS_ON_GZIPPED);
  });

  it('keeps components, the databases and mark.js off every page', () => {
    const scripts = ['content-scripts/content.js', 'marking.js'].map((file) => built(name, file).toString());
    for (const library of ['indexedDB', 'dangerouslySetInnerHTML', 'data-markjs']) {
      expect(scripts.filter((script) => script.includes(library) && !script.includes(`removeAttribute(\`${library}\`)`))).toEqual(
        [],
      );
    }
  });
});
