import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Strings = { [key: string]: string | Strings };

/** `key` -> text, with nested keys joined by dots. */
function flat(strings: Strings, path = ''): [string, string][] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

const read = (language: string) => new Map(flat(parse(readFileSync(`components/locales/${language}.yml`, 'utf8')) as Strings));
const placeholders = (text = '') => [...new Set(text.match(/\$\d/g))].sort();
const english = read('en');

describe.each(['fr', 'sw'])('the strings in %s', (language) => {
  const strings = read(language);

  it('have the keys of the English ones, in the same order', () => {
    expect([...strings.keys()]).toEqual([...english.keys()]);
  });

  it('fill in what the English ones fill in', () => {
    const differ = [...english].filter(([key, text]) => String(placeholders(text)) !== String(placeholders(strings.get(key))));
    expect(differ).toEqual([]);
  });

  it('are none of them English by oversight', () => {
    const meantToBeSame = [
      'extName',
      'why.quote',
      'options.corpus',
      'entry.claims.1',
      'options.noteCount.1',
      'options.noteCount.n',
    ];
    const same = [...english].filter(
      ([key, text]) => text.length > 6 && strings.get(key) === text && !meantToBeSame.includes(key),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

describe('all strings', () => {
  it('are kept free of the sign by which the browser tells plural forms apart', () => {
    for (const language of ['en', 'fr', 'sw'])
      expect([...read(language).values()].filter((text) => text.includes(' | '))).toEqual([]);
  });
});
