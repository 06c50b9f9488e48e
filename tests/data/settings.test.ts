import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, marksSite, readSettings } from '../../data/settings';

describe('settings that were stored', () => {
  it.each([undefined, null, 'text', 7])('by nobody or as nonsense (%s) are the defaults', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('are kept', () => {
    const stored = { ...DEFAULT_SETTINGS, marking: false, sitesOff: ['news.example'], language: 'sw', style: 'background' };
    expect(readSettings(stored)).toEqual(stored);
  });

  it('by an older version get the fields that came later', () => {
    expect(readSettings({ marking: false })).toEqual({ ...DEFAULT_SETTINGS, marking: false });
  });

  it('with a value that this version does not know fall back in that field alone', () => {
    const stored = { language: 'lingala', painter: 'crayon', style: 'background', sitesOff: ['a.example', 7], marking: 'yes' };
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, style: 'background', sitesOff: ['a.example'] });
  });
});

describe('a site is marked', () => {
  it('unless marking is off everywhere', () => {
    expect(marksSite(DEFAULT_SETTINGS, 'news.example')).toBe(true);
    expect(marksSite({ ...DEFAULT_SETTINGS, marking: false }, 'news.example')).toBe(false);
  });

  it('unless it is off there, whatever the case of its name', () => {
    const settings = { ...DEFAULT_SETTINGS, sitesOff: ['news.example'] };
    expect(marksSite(settings, 'News.Example')).toBe(false);
    expect(marksSite(settings, 'other.example')).toBe(true);
  });
});
