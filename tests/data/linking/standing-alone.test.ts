import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBundledPack } from '../../../data/compile';
import { findNames } from '../../../data/linking/find';
import { openLexicon } from '../../../data/linking/lexicon';
import { resolveMentions } from '../../../data/linking/resolve';

const lexicon = openLexicon(compileBundledPack().lexicon);

const standsAlone = (text: string) => findNames(text, lexicon).some(({ name }) => lexicon.mayStandAlone(name, text));

/** The reasons for which anything in a text is linked, where the text is a whole page. */
function reasonsIn(text: string): string[] {
  const { blocks } = resolveMentions(
    { title: '', language: '', blocks: [{ text, candidates: findNames(text, lexicon) }] },
    lexicon,
  );
  return blocks.flatMap(({ mentions }) => mentions.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
}

describe('a page needs a closer look', () => {
  it('where a name stands that needs nothing', () => {
    expect(standsAlone('A word with Félix Tshisekedi.')).toBe(true);
  });

  it.each(['The M23 rebels left.', 'Rebels’ leader: “M23”…', 'LES REBELLES DU M23', 'M23 reb\u00ADels', 'M23\u00A0rebels'])(
    'where one of its words is in the same text: %s',
    (text) => {
      expect(standsAlone(text)).toBe(true);
    },
  );

  it.each(['The M23 is closed at junction two.', 'Trump met the EU in Washington.', 'One or the other.'])(
    'but not for names that mean nothing without a topic: %s',
    (text) => {
      expect(standsAlone(text)).toBe(false);
    },
  );

  it('wherever linking would find something without a topic', () => {
    const names = compileBundledPack().entities.flatMap((entity) => entity.names);
    const words = [
      'rebels',
      'rebelles',
      'waasi',
      'gold mine',
      'mine d’or',
      'Kivu',
      'Rwandan',
      'talks',
      'army',
      'motorway',
      'the',
      'of',
    ];
    const gaps = [' ', ', ', '. ', '\u00A0', '-', '’s ', '—', ' “', '” ', '\n', ' l’', '\u00AD ', '/', ' … '];
    const text = fc
      .array(fc.tuple(fc.constantFrom(...names, ...words), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (page) => {
        const alone = reasonsIn(page).some((kind) => kind === 'unambiguous' || kind === 'near');
        return !alone || standsAlone(page);
      }),
      { numRuns: 3000 },
    );
  });
});
