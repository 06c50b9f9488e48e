import { describe, expect, it } from 'vitest';
import { popoverAddress } from '../../../entrypoints/content/popover-address';
import { readRequest } from '../../../entrypoints/popover/request';

describe('what the popover is asked to show', () => {
  it('is read from the address that the content script writes', () => {
    const reasons = [{ kind: 'near' as const, words: ['rebels & co', 'Kivu?'] }];
    const at = { name: 'M‑23', page: 'https://news.example/a?id=1&b=2' };
    const topic = { entity: 'm23', ...at, language: 'en', published: '2025-03-19', reasons, focus: true };
    const address = popoverAddress('popover.html', { nonce: 'abc', turn: 3 }, topic);
    expect(readRequest(address.slice(address.indexOf('#')))).toMatchObject({
      entity: 'm23',
      nonce: 'abc',
      ...at,
      published: '2025-03-19',
      reasons,
      focus: true,
    });
  });

  it('has no date where the page gives none, or something else in its place', () => {
    expect(readRequest('#/entity/m23?nonce=a&published=')?.published).toBeNull();
    expect(readRequest('#/entity/m23?nonce=a&published=soon')?.published).toBeNull();
    expect(readRequest('#/entity/m23?nonce=a&published=2025-03-19T08:00:00Z')?.published).toBe('2025-03-19');
  });

  it.each(['', '#', '#/notes', '#/entity/', '#/entity/../options?nonce=a', '#/entity/%E0%A4%A?nonce=a'])(
    'is nothing for the address %s, which is none of ours',
    (hash) => {
      expect(readRequest(hash)).toBeNull();
    },
  );

  it.each(['no json', '{"kind":"near"}', '[{"kind":1,"words":[]}]', '[{"kind":"near","words":[2]}]', '[null]'])(
    'has no reasons where they are written as %s',
    (why) => {
      expect(readRequest(`#/entity/m23?nonce=a&why=${encodeURIComponent(why)}`)?.reasons).toEqual([]);
    },
  );
});
