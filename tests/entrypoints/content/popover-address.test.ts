import { describe, expect, it } from 'vitest';
import { type PopoverTopic, popoverAddress } from '../../../entrypoints/content/popover-address';

const KAGAME: PopoverTopic = {
  entity: 'paul-kagame',
  name: 'Kagame',
  page: 'https://news.example/talks?id=7',
  language: 'fr',
  published: '2025-01-27',
  reasons: [{ kind: 'near', words: ['Kigali & Co', 'président'] }],
  focus: false,
};
const TURN = { nonce: 'c0ffee', turn: 0 };
const fieldsOf = (address: string) => new URLSearchParams(address.split('?')[1]);

describe('the address of a topic', () => {
  it('names the entity in the fragment, so that no server and no log could ever see it', () => {
    expect(popoverAddress('x://y/popover.html', TURN, KAGAME)).toMatch(
      /^x:\/\/y\/popover\.html#\/entity\/paul-kagame\?nonce=c0ffee&/,
    );
  });

  it('says the language, the date and the reasons', () => {
    const fields = fieldsOf(popoverAddress('', TURN, KAGAME));
    expect(fields.get('lang')).toBe('fr');
    expect(fields.get('published')).toBe('2025-01-27');
    expect(JSON.parse(fields.get('why') ?? '')).toEqual(KAGAME.reasons);
  });

  it('says which name it is, and on which page', () => {
    const fields = fieldsOf(popoverAddress('', TURN, KAGAME));
    expect([fields.get('name'), fields.get('page')]).toEqual(['Kagame', 'https://news.example/talks?id=7']);
  });

  it('says whether the card is to take the focus, and leaves an unknown date empty', () => {
    expect(fieldsOf(popoverAddress('', TURN, KAGAME)).has('focus')).toBe(false);
    expect(fieldsOf(popoverAddress('', TURN, { ...KAGAME, focus: true })).get('focus')).toBe('1');
    expect(fieldsOf(popoverAddress('', TURN, { ...KAGAME, published: null })).get('published')).toBe('');
  });

  it('is another one each turn, also for the same topic', () => {
    expect(popoverAddress('', { ...TURN, turn: 1 }, KAGAME)).not.toBe(popoverAddress('', TURN, KAGAME));
  });
});
