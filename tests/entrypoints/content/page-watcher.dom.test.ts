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

let marked: Marking;

async function open(html: string, choice?: 'elements') {
  show(html);
  marked = marking(choice);
  await marked.page.scan();
}

const places = (...expected: string[]) => vi.waitFor(() => expect(highlighted('place')).toEqual(expected));

beforeEach(() => show(''));

afterEach(() => {
  marked.controller.abort();
  show('');
});

describe('a page that moves', () => {
  it('has names marked in what is added, however deep', async () => {
    await open('<p>Goma</p>');
    const section = document.createElement('section');
    section.append(document.createRange().createContextualFragment('<div><p>to <b>Buk</b>avu</p></div>'));
    document.body.append(section);
    await places('Goma', 'Bukavu');
    expect(mentioned(marked.page)).toEqual(['Goma -> goma', 'Bukavu -> bukavu']);
  });

  it('has names marked in the first text of an empty page', async () => {
    await open('<div id="app"></div>');
    element('#app').append(document.createRange().createContextualFragment('<article><h1>Goma</h1></article>'));
    await places('Goma');
  });

  it('has marks follow changed characters', async () => {
    await open('<p>in Goma today</p><p>Kagame</p>');
    (element('p').firstChild as Text).data = 'today in Bukavu';
    await places('Bukavu');
    expect(marked.page.counts().map(({ id }) => id)).toEqual(['bukavu', 'paul-kagame']);
  });

  it('has the marks of changed characters gone before the next frame can show them', async () => {
    await open('<p>in Goma today</p><p>Kagame</p>');
    (element('p').firstChild as Text).data = 'no place at all';
    await Promise.resolve();
    expect(highlighted('place')).toEqual([]);
  });

  it('has a name marked that only two texts together make', async () => {
    await open('<p>Go</p>');
    element('p').append('ma');
    await places('Goma');
    element('p').firstChild?.remove();
    await places();
  });

  it('forgets what was removed', async () => {
    await open('<p>Goma</p><div><p>Bukavu</p></div><p>Kagame</p>');
    const [, bukavu] = marked.page.all();
    element('div').remove();
    await places('Goma');
    expect(mentioned(marked.page)).toEqual(['Goma -> goma', 'Kagame -> paul-kagame']);
    expect(bukavu?.toRange()).toBeNull();
  });

  it('keeps marks of what is only moved', async () => {
    await open('<p>Goma</p><div><p>Bukavu</p></div>');
    document.body.prepend(element('div'));
    await vi.waitFor(() => expect(mentioned(marked.page)).toEqual(['Bukavu -> bukavu', 'Goma -> goma']));
    expect(highlighted('place')).toEqual(['Bukavu', 'Goma']);
  });

  it('marks an article that replaces another, and decides its topic anew', async () => {
    await open('<main><p>Kagame in Goma: the M23</p></main>');
    expect(highlighted('group')).toEqual(['M23']);
    const told = vi.fn();
    marked.page.onChange(told);
    element('main').replaceChildren(document.createRange().createContextualFragment('<p>Traffic on the M23 near Goma</p>'));
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(mentioned(marked.page)).toEqual(['Goma -> goma']);
  });

  it('unmarks names elsewhere when the page is about something else now', async () => {
    await open('<p id="a">Kagame in Goma</p><p id="b">the M23</p>');
    expect(highlighted('group')).toEqual(['M23']);
    element('#a').remove();
    await vi.waitFor(() => expect(ourHighlights()).toEqual([]));
  });

  it('reads what it says of itself again when it shows another article', async () => {
    await open('<p>Goma</p>');
    document.title = 'Another';
    expect(marked.page.facts().title).not.toBe('Another');
    await marked.page.navigated();
    expect(marked.page.facts().title).toBe('Another');
    document.title = '';
  });

  it('is read as a whole after a thousand changes', async () => {
    await open('<p>Goma</p><ul></ul>');
    for (let index = 0; index < 1_500; index++) {
      const item = document.createElement('li');
      item.append('Bukavu');
      element('ul').append(item);
    }
    await vi.waitFor(() => expect(marked.page.counts()).toContainEqual({ id: 'bukavu', count: 1_500 }), 5_000);
  });

  it('keeps up with a text that never rests', async () => {
    await open('<p>0</p>');
    const text = element('p').firstChild as Text;
    let turn = 0;
    const typing = setInterval(() => {
      text.data = `${turn++} Goma`;
    }, 5);
    await new Promise<void>((resolve) => {
      const look = () => (highlighted('place').length > 0 ? resolve() : afterFrame());
      const afterFrame = () => requestAnimationFrame(() => setTimeout(look));
      look();
    });
    clearInterval(typing);
    await places('Goma');
  });
});

describe('what a reader types', () => {
  it('is neither marked nor touched, beside marked text', async () => {
    await open('<p>Goma</p><div contenteditable>x</div>');
    const editor = element('[contenteditable]');
    editor.focus();
    document.getSelection()?.selectAllChildren(editor);
    document.execCommand('insertText', false, 'from Bukavu');
    element('p').append(' and Kagame');
    await vi.waitFor(() => expect(highlighted('person')).toEqual(['Kagame']));
    expect(highlighted('place')).toEqual(['Goma']);
    expect(editor.textContent).toBe('from Bukavu');
    expect(document.activeElement).toBe(editor);
    expect(document.getSelection()?.anchorOffset).toBe('from Bukavu'.length);
  });
});

describe('a page that takes marks away', () => {
  it('gets its highlights back when it clears the registry, three times', async () => {
    await open('<p>Goma</p>');
    for (let turn = 0; turn < 3; turn++) {
      CSS.highlights.clear();
      await vi.waitFor(() => expect(highlighted('place')).toEqual(['Goma']), 5_000);
    }
  });

  it('gets marks back on paragraphs that it renders anew', async () => {
    await open('<p>Goma</p>');
    for (let turn = 0; turn < 5; turn++) {
      const again = document.createElement('p');
      again.append('Goma');
      element('p').replaceWith(again);
      await vi.waitFor(() => expect(marked.page.all()[0]?.toRange()?.startContainer).toBe(again.firstChild));
      expect(highlighted('place')).toEqual(['Goma']);
    }
  });

  it('is left alone after it undid our elements three times', async () => {
    await open('<p>in Goma today</p>', 'elements');
    let undone = 0;
    const guard = new MutationObserver(() => {
      if (element('p').querySelector('backstory-mention') === null) return;
      undone++;
      element('p').textContent = 'in Goma today';
    });
    guard.observe(document.body, { childList: true, subtree: true });
    element('p').textContent = 'in Goma today';
    await vi.waitFor(() => expect(undone).toBe(2), 3_000);
    document.body.append(Object.assign(document.createElement('h2'), { textContent: 'Bukavu' }));
    await vi.waitFor(() => expect(wrapped()).toEqual(['Bukavu -> bukavu']));
    guard.disconnect();
    expect(undone).toBe(2);
    expect(element('p').textContent).toBe('in Goma today');
  });
});

describe('elements in a page that moves', () => {
  it('do not set off a reading of their own', async () => {
    await open('<p>in Goma today</p>', 'elements');
    const read = vi.spyOn(marked.page, 'rescan');
    marked.page.setPainter(marked.elements('background'));
    await marked.page.scan();
    element('p').after('Bukavu');
    await vi.waitFor(() => expect(wrapped()).toEqual(['Goma -> goma', 'Bukavu -> bukavu']));
    expect(read).toHaveBeenCalledOnce();
  });

  it('give way at once when the page writes to a text node that it kept', async () => {
    await open('<p>in Goma today</p>');
    const text = element('p').firstChild as Text;
    marked.page.setPainter(marked.elements());
    await marked.page.scan();
    expect(wrapped()).toEqual(['Goma -> goma']);
    text.data = 'now in Bukavu';
    await vi.waitFor(() => expect(wrapped()).toEqual(['Bukavu -> bukavu']));
    expect(element('p').textContent).toBe('now in Bukavu');
    expect(element('p').firstChild).toBe(text);
  });

  it('let the page remove a text node that it kept', async () => {
    await open('<p>in Goma today<b>!</b></p>');
    const text = element('p').firstChild as Text;
    marked.page.setPainter(marked.elements());
    await marked.page.scan();
    element('p').removeChild(text);
    await vi.waitFor(() => expect(element('p').textContent).toBe('!'));
    expect(text.data).toBe('in Goma today');
  });
});

describe('the end', () => {
  it('stops noticing', async () => {
    await open('<p>Goma</p>');
    const touched = vi.spyOn(marked.page, 'touched');
    const read = vi.spyOn(marked.page, 'rescan');
    element('p').append(' and Bukavu');
    marked.controller.abort();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    (element('p').firstChild as Text).data = 'Kagame';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(touched).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
    expect(ourHighlights()).toEqual([]);
    expect(textNodes().map(({ data }) => data)).toEqual(['Kagame', ' and Bukavu']);
  });
});
