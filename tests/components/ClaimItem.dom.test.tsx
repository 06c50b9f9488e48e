import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClaimItem } from '../../components/ClaimItem';
import { TextLanguage } from '../../components/localized';
import type { Claim } from '../../data/pack';
import { claimOf, contested, entryOf, reported } from './sample-entry';
import { all, control, find, hide, show } from './show';

const entry = entryOf();
const showClaim = (claim: Claim, onOpen = vi.fn()) => show(<ClaimItem claim={claim} entry={entry} onOpen={onOpen} />);

afterEach(hide);

describe('a contested claim', () => {
  it('says that it is contested before it says what', () => {
    const text = showClaim(contested).textContent ?? '';
    expect(text.indexOf('Contested')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('Contested')).toBeLessThan(text.indexOf('Its water takes the memory.'));
  });

  it('names those who say it and those who deny it', () => {
    showClaim(contested);
    expect(all('.claim-sides > div').map((side) => side.textContent)).toEqual(['Says soStyx, Two poets', 'Denies itCharon']);
  });

  it('gives both sides the same size, tone and height on the page', () => {
    showClaim(contested);
    const [yes, no] = all('.claim-sides > div');
    if (!yes || !no) throw new Error('Two sides were expected.');
    const look = (side: HTMLElement) =>
      [side, ...side.children].map((each) => {
        const { fontSize, fontWeight, color, opacity } = getComputedStyle(each);
        return [fontSize, fontWeight, color, opacity];
      });
    expect(look(yes)).toEqual(look(no));
    expect(yes.getBoundingClientRect().top).toBe(no.getBoundingClientRect().top);
    expect(yes.getBoundingClientRect().width).toBe(no.getBoundingClientRect().width);
  });

  it('puts one side under the other where there is no room', () => {
    showClaim(contested).style.width = '9rem';
    const [yes, no] = all('.claim-sides > div');
    expect(no?.getBoundingClientRect().top).toBeGreaterThan(yes?.getBoundingClientRect().bottom ?? 0);
  });

  it('leads to the entry of a party that the corpus knows', () => {
    const onOpen = vi.fn();
    showClaim(contested, onOpen);
    control('Charon').click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('charon');
  });
});

describe('a reported claim', () => {
  it('says by whom, before it says what', () => {
    const text = showClaim({ ...reported, saidBy: [{ entity: 'charon' }] }).textContent ?? '';
    expect(text).toMatch(/^Reported by: Charon/);
  });

  it('names the publisher where nobody else is named', () => {
    expect(showClaim(reported).textContent).toMatch(/^Reported by: Underworld Gazette/);
  });
});

describe('any claim', () => {
  it('has its date, and the day on which it was stated where that is another', () => {
    showClaim(claimOf('old', { date: '2012', stated: '2024-05' }));
    expect(all('time').map((time) => [time.getAttribute('datetime'), time.textContent])).toEqual([
      ['2012', '2012'],
      ['2024-05', 'May 2024'],
    ]);
  });

  it('does not repeat the day of its source', () => {
    showClaim(contested);
    expect(all('time')).toHaveLength(1);
  });

  it('links to each source once, in a tab of its own, without saying where the reader came from', () => {
    const twice = [
      { source: 'gazette', paragraph: 2 },
      { source: 'gazette', paragraph: 5 },
    ];
    showClaim(claimOf('twice', { citations: twice }));
    const [link, second] = all('.source a');
    expect(second).toBeUndefined();
    expect(link?.textContent).toBe('Underworld Gazette, 3 Feb 2025');
    expect(link?.getAttribute('href')).toBe('https://gazette.example/rivers');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noreferrer');
  });

  it('speaks the reader’s language, and says where it has to speak English', () => {
    show(
      <TextLanguage.Provider value="fr">
        <ClaimItem claim={contested} entry={entry} onOpen={vi.fn()} />
      </TextLanguage.Provider>,
    );
    expect(find('.claim-text [lang="fr"]').textContent).toBe('Son eau prend la mémoire.');
    expect(find('.claim-sides dd').textContent).toBe('Styx, Deux poètes');
    expect(find('.claim-sides [data-opens="styx"] [lang]').getAttribute('lang')).toBe('en');
  });
});

describe('a claim with a figure', () => {
  const counted = (low: number | null, high: number | null) =>
    claimOf('count', { figures: [{ of: 'deaths', low, high, words: null, by: [{ entity: 'styx' }], asOf: '2024-05' }] });
  const figure = (low: number | null, high: number | null) => {
    showClaim(counted(low, high));
    return find('.figure-amount').textContent;
  };

  it('says who counted, and when', () => {
    const onOpen = vi.fn();
    showClaim(counted(7000, 7000), onOpen);
    expect(find('.figures').textContent).toBe('7,000 deathscounted by StyxMay 2024');
    control('Styx').click();
    expect(onOpen).toHaveBeenCalledWith('styx');
  });

  it('keeps words where the source has no number', () => {
    const figures = [
      { of: 'deaths', low: null, high: null, words: { en: 'thousands of' }, by: [{ entity: 'styx' }], asOf: null },
    ];
    showClaim(claimOf('count', { figures }));
    expect(find('.figure-amount').textContent).toBe('thousands of deaths');
  });

  it('keeps a bound a bound, and a range a range', () => {
    expect(figure(319, null)).toBe('at least 319 deaths');
    expect(figure(null, 40)).toBe('at most 40 deaths');
    expect(figure(900, 2000)).toBe('900 to 2,000 deaths');
  });
});
