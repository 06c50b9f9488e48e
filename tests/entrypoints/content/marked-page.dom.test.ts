import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  element,
  highlighted,
  type Marking,
  marking,
  mentioned,
  ourHighlights,
  show,
  textNodes,
  wrapped,
} from '../../fixtures/marked-page';

const ARTICLE = `
  <h1>Kagame on <em>Go</em>ma</h1>
  <p>Paul Kagame spoke of <a href="#goma">Goma</a>, of Bukavu and of the M23.</p>
  <p contenteditable>Goma</p>
  <p class="plain">Nothing is named here.</p>`;

let marked: Marking;

beforeEach(() => {
  marked = marking();
});

afterEach(() => {
  marked.controller.abort();
  show('');
});

describe('a page that is read once', () => {
  it('marks every name, by the family of what it stands for', async () => {
    show(ARTICLE);
    await marked.page.scan();
    expect(highlighted('person')).toEqual(['Kagame', 'Paul Kagame']);
    expect(highlighted('place')).toEqual(['Goma', 'Goma', 'Bukavu']);
    expect(highlighted('group')).toEqual(['M23']);
    expect(ourHighlights()).toEqual(['backstory-group', 'backstory-person', 'backstory-place']);
  });

  it('knows its mentions in reading order, with reasons', async () => {
    show(ARTICLE);
    await marked.page.scan();
    expect(mentioned(marked.page)).toEqual([
      'Kagame -> paul-kagame',
      'Goma -> goma',
      'Paul Kagame -> paul-kagame',
      'Goma -> goma',
      'Bukavu -> bukavu',
      'M23 -> m23',
    ]);
    expect(marked.page.all()[0]).toMatchObject({ family: 'person', reasons: [{ kind: 'unambiguous' }] });
  });

  it('obeys the reader at once, and only about that name', async () => {
    show(ARTICLE);
    await marked.page.scan();
    marked.obey((_key, entity) => (entity === 'goma' ? 'not' : null));
    await marked.page.decide();
    expect(highlighted('place')).toEqual(['Bukavu']);
    expect(highlighted('person')).toEqual(['Kagame', 'Paul Kagame']);
    expect(marked.page.counts().map(({ id }) => id)).toEqual(['paul-kagame', 'bukavu', 'm23']);
    marked.obey(() => null);
    await marked.page.decide();
    expect(highlighted('place')).toEqual(['Goma', 'Goma', 'Bukavu']);
  });

  it('knows how each name stands on the page', async () => {
    show('<p>Paul\n   <b>Kagame</b> in Go\u00ADma.</p>');
    await marked.page.scan();
    expect(marked.page.all().map(({ text }) => text)).toEqual(['Paul Kagame', 'Go\u00ADma']);
  });

  it('counts entities by their first mention', async () => {
    show(ARTICLE);
    await marked.page.scan();
    expect(marked.page.counts()).toEqual([
      { id: 'paul-kagame', count: 2 },
      { id: 'goma', count: 2 },
      { id: 'bukavu', count: 1 },
      { id: 'm23', count: 1 },
    ]);
  });

  it('finds the mention that covers a character, also in the middle of markup', async () => {
    show(ARTICLE);
    await marked.page.scan();
    const [kagame, goma] = marked.page.all();
    const heading = element('h1').firstChild as Text;
    expect(marked.page.at(heading, 0)).toBe(kagame);
    expect(marked.page.at(heading, 5)).toBe(kagame);
    expect(marked.page.at(heading, 6)).toBeNull();
    expect(marked.page.at(element('em').firstChild as Text, 1)).toBe(goma);
    expect(marked.page.at(element('h1').lastChild as Text, 1)).toBe(goma);
    expect(marked.page.at(element('.plain').firstChild as Text, 0)).toBeNull();
  });

  it('leaves the DOM as it is, byte for byte and node for node', async () => {
    show(ARTICLE);
    const html = document.documentElement.outerHTML;
    const nodes = textNodes();
    await marked.page.scan();
    expect(highlighted('person')).toHaveLength(2);
    expect(document.documentElement.outerHTML).toBe(html);
    expect(textNodes()).toEqual(nodes);
    expect(textNodes().every(({ node }, index) => node === nodes[index]?.node)).toBe(true);
  });

  it('does nothing where nothing is named', async () => {
    const told = vi.fn();
    marked.page.onChange(told);
    show('<p>Nothing is named here.</p>');
    await marked.page.scan();
    expect(ourHighlights()).toEqual([]);
    expect(marked.page.all()).toEqual([]);
    expect(told).not.toHaveBeenCalled();
  });

  it('marks a name that needs the topic only on a page that is about it', async () => {
    show('<p>The M23 is a motorway.</p><p>Kagame</p><p>It was closed.</p>');
    await marked.page.scan();
    expect(highlighted('group')).toEqual([]);
    show('<p>The M23 is a motorway.</p><p>Kagame</p><p>Goma</p>');
    await marked.page.scan();
    expect(highlighted('group')).toEqual(['M23']);
  });

  it('weighs words of the subject in text without names too', async () => {
    show('<p>The M23 came.</p><p>Kagame</p><p>The rebels left.</p>');
    await marked.page.scan();
    expect(highlighted('group')).toEqual(['M23']);
  });

  it('goes on in slices on a long page, and marks all of it', async () => {
    show(`${'<p>Kagame went from Goma to Bukavu, a long way on a bad road.</p>'.repeat(5_000)}`);
    await marked.page.scan();
    expect(marked.page.counts()).toEqual([
      { id: 'paul-kagame', count: 5_000 },
      { id: 'goma', count: 5_000 },
      { id: 'bukavu', count: 5_000 },
    ]);
    expect(CSS.highlights.get('backstory-place')?.size).toBe(10_000);
  });
});

describe('text that cannot be seen', () => {
  it('is not marked, and is marked when it is shown', async () => {
    show('<p>Kagame</p><details><summary>more</summary><p>Goma and M23</p></details><p hidden>Bukavu</p>');
    await marked.page.scan();
    expect(mentioned(marked.page)).toEqual(['Kagame -> paul-kagame']);
    element('details').setAttribute('open', '');
    element('p[hidden]').removeAttribute('hidden');
    await vi.waitFor(() => expect(highlighted('place')).toEqual(['Goma', 'Bukavu']));
    expect(highlighted('group')).toEqual(['M23']);
  });

  it('is left alone where it has a place but no paint', async () => {
    show('<p>Kagame</p><p style="visibility: hidden">Goma</p>');
    await marked.page.scan();
    expect(mentioned(marked.page)).toEqual(['Kagame -> paul-kagame']);
    element('p').append(' Bukavu');
    await vi.waitFor(() => expect(highlighted('place')).toEqual(['Bukavu']));
  });

  it('is left alone inside a line that is shown', async () => {
    show('<p>Kagame <span style="display: none">Goma</span></p>');
    await marked.page.scan();
    expect(mentioned(marked.page)).toEqual(['Kagame -> paul-kagame']);
  });
});

describe('two painters', () => {
  it('are switched while the page is open, and leave it as it was', async () => {
    show(ARTICLE);
    const html = document.body.outerHTML;
    const nodes = textNodes();
    await marked.page.scan();
    const [kagame] = marked.page.all();
    marked.page.setPainter(marked.elements());
    await marked.page.scan();
    expect(ourHighlights()).toEqual([]);
    expect(wrapped()).toContain('Paul Kagame -> paul-kagame');
    expect(marked.page.all()[0]).toBe(kagame);
    expect(kagame?.toRange()?.toString()).toBe('Kagame');
    const inside = document.querySelector('backstory-mention')?.firstChild;
    expect(inside && marked.page.at(inside, 2)).toBe(kagame);
    marked.page.setPainter(marked.highlights());
    await marked.page.scan();
    expect(document.body.outerHTML).toBe(html);
    expect(textNodes().every(({ node, data }, index) => node === nodes[index]?.node && data === nodes[index]?.data)).toBe(true);
    expect(highlighted('person')).toEqual(['Kagame', 'Paul Kagame']);
  });

  it('keep what they painted when the page is read again', async () => {
    show('<p> <b>Goma</b> and <i> Bukavu</i></p><p>Kagame</p>');
    marked.page.setPainter(marked.elements());
    for (let turn = 0; turn < 4; turn++) await marked.page.scan();
    const before = [...document.querySelectorAll('backstory-mention')];
    await marked.page.scan();
    expect(wrapped()).toEqual(['Goma -> goma', 'Bukavu -> bukavu', 'Kagame -> paul-kagame']);
    expect([...document.querySelectorAll('backstory-mention')].every((one, index) => one === before[index])).toBe(true);
  });

  it('show which mention is the current one', async () => {
    show(ARTICLE);
    await marked.page.scan();
    const [, goma = null] = marked.page.all();
    marked.page.focus(goma);
    expect(highlighted('focus')).toEqual(['Goma']);
    marked.page.focus(null);
    expect(ourHighlights()).not.toContain('backstory-focus');
    marked.page.setPainter(marked.elements());
    await marked.page.scan();
    marked.page.focus(goma);
    expect([...document.querySelectorAll('[data-focus]')].map((one) => one.textContent)).toEqual(['Go', 'ma']);
    marked.page.focus(null);
    expect(document.querySelector('[data-focus]')).toBeNull();
  });
});

describe('the end', () => {
  it('leaves nothing behind', async () => {
    show(ARTICLE);
    await marked.page.scan();
    marked.page.focus(marked.page.all()[0] ?? null);
    marked.controller.abort();
    expect(ourHighlights()).toEqual([]);
    expect(marked.page.all()).toEqual([]);
    expect(marked.page.at(element('h1').firstChild as Text, 0)).toBeNull();
  });

  it('comes in the middle of a scan too', async () => {
    show('<p>Kagame in Goma</p>'.repeat(5_000));
    const scan = marked.page.scan();
    marked.controller.abort();
    await scan;
    expect(ourHighlights()).toEqual([]);
    expect(marked.page.all()).toEqual([]);
  });
});
