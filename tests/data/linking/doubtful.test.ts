import { expect, it } from 'vitest';
import { doubtfulNames } from '../../../data/linking/doubtful';
import { lexiconOf, name } from './small-lexicon';

const names = [
  name('March 23 Movement', 'm23'),
  name('M23', 'm23', { needs: ['topic'] }),
  name('M-23', 'm23', { needs: ['topic'] }),
  name('the rebels', 'm23', { not: ['Star Wars'] }),
  name('waasi', 'm23', { languages: ['sw'] }),
  name('U.N.', 'un', { needs: ['topic'], exact: true }),
  name('M23', 'motorway', { needs: ['near'], near: ['junction'] }),
];

it('names are in doubt where surroundings decide, each once, and only as the entity’s own', () => {
  const lexicon = lexiconOf(names);
  const own = (entity: string) => [...names.filter((each) => each.entity === entity).map(({ text }) => text), 'unknown'];
  expect(doubtfulNames('m23', own('m23'), lexicon)).toEqual(['M23', 'the rebels', 'waasi']);
  expect(doubtfulNames('un', own('un'), lexicon)).toEqual(['U.N.']);
  expect(doubtfulNames('motorway', own('motorway'), lexicon)).toEqual(['M23']);
  expect(doubtfulNames('m23', ['March 23 Movement'], lexicon)).toEqual([]);
});
