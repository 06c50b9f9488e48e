import { describe, expect, it } from 'vitest';
import { name, resolved } from './small-lexicon';

const m23 = name('M23', 'm23', { needs: ['topic', 'near'], near: ['rebels'], not: ['motorway', 'junction'] });
const towns = ['Goma', 'Bukavu', 'Uvira', 'Sake'].map((town) => name(town, town.toLowerCase()));
const subject = 'Goma, Bukavu, Uvira and Sake.';

/** How the M23 of the last block but those behind it is decided on a page about the subject. */
const linkedIn = (...blocks: string[]) =>
  resolved([subject, ...blocks], [m23, ...towns]).linked.filter((each) => each.startsWith('M23'));

describe('a name that nothing around it decides', () => {
  it('goes with the subject where no place of the page says otherwise', () => {
    expect(linkedIn('The M23 has moved.')).toEqual(['M23 -> m23']);
  });

  it('goes with the closest paragraph that decides', () => {
    expect(linkedIn('A crash closed the M23 motorway.', 'The M23 was open again by six.')).toEqual([]);
    expect(linkedIn('A crash closed the M23 motorway.', 'M23 rebels came.', 'The M23 has moved.')).toHaveLength(2);
  });

  it('goes with the one before where two are equally close', () => {
    expect(linkedIn('M23 rebels came.', 'The M23 has moved.', 'The M23 motorway is closed.')).toHaveLength(2);
    expect(linkedIn('The M23 motorway is closed.', 'The M23 is busy.', 'M23 rebels came.')).toHaveLength(1);
  });

  it('goes with the subject again where the other sense is far above', () => {
    const between = Array.from({ length: 3 }, () => 'A paragraph on Goma.');
    expect(linkedIn('A crash closed the M23 motorway.', ...between, 'The M23 has moved.')).toHaveLength(1);
  });

  it('counts paragraphs, not the empty lines between them', () => {
    expect(linkedIn('The M23 motorway.', '', '', '', '', 'The M23 was open again by six.')).toEqual([]);
  });

  it('says which words ruled it out elsewhere', () => {
    const { whyNot } = resolved([subject, 'The M23 motorway.', 'The M23 is open.'], [m23, ...towns]);
    expect(whyNot).toEqual([
      { kind: 'ruled-out', words: ['motorway'] },
      { kind: 'ruled-out', words: ['motorway'] },
    ]);
  });
});
