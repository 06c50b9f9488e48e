import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from '../../../entrypoints/content/announcer';

let ended: AbortController;
let regions: ShadowRoot[];
const host = () => document.querySelector('backstory-announcer');
const said = () => regions.at(-1)?.querySelector('[aria-live="polite"]');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ended = new AbortController();
  regions = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    regions.push(root);
    return root;
  });
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the announcer', () => {
  it('adds nothing to the page until it has something to say', () => {
    createAnnouncer(ended.signal);
    expect(host()).toBeNull();
  });

  it('says a text in its language, politely, in a root that the page cannot look into', () => {
    createAnnouncer(ended.signal).say('Goma, ville, 3 sur 12', 'fr');
    expect(said()?.textContent).toBe('');
    vi.runAllTimers();
    expect(said()?.textContent).toBe('Goma, ville, 3 sur 12');
    expect(said()?.getAttribute('lang')).toBe('fr');
    expect(host()?.shadowRoot).toBeNull();
    expect(host()?.parentNode).toBe(document.documentElement);
  });

  it('says only the last of texts that come fast', () => {
    const announcer = createAnnouncer(ended.signal);
    announcer.say('Goma', 'en');
    announcer.say('Bukavu', 'en');
    vi.runAllTimers();
    expect(said()?.textContent).toBe('Bukavu');
    expect(regions).toHaveLength(1);
  });

  it('takes no room', () => {
    const before = document.documentElement.scrollHeight;
    createAnnouncer(ended.signal).say('A text that is long enough to take room if it could', 'en');
    vi.runAllTimers();
    expect(document.documentElement.scrollHeight).toBe(before);
    expect(host()?.getBoundingClientRect().height).toBe(1);
  });

  it('speaks again on a page that removed it', () => {
    const announcer = createAnnouncer(ended.signal);
    announcer.say('Goma', 'en');
    host()?.remove();
    announcer.say('Bukavu', 'en');
    vi.runAllTimers();
    expect(host()).not.toBeNull();
    expect(said()?.textContent).toBe('Bukavu');
  });

  it('is gone with the signal', () => {
    const announcer = createAnnouncer(ended.signal);
    announcer.say('Goma', 'en');
    ended.abort();
    announcer.say('Bukavu', 'en');
    expect(host()).toBeNull();
  });
});
