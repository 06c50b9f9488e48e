import { afterEach, describe, expect, it } from 'vitest';
import {
  isReadable,
  isShown,
  offsetIn,
  rangeOf,
  readableCandidates,
  readBlocks,
  readOwnBlocks,
  type TextBlock,
} from '../../../entrypoints/content/page-text';
import { element, find, show } from '../../fixtures/marked-page';

const texts = (root: Document | Element = document) => [...readBlocks(root)].map(({ text }) => text);

/** The names that may be marked on a page, where they are to be seen. */
const names = (html: string) => {
  show(html);
  return [...readBlocks(document)].flatMap((block) =>
    readableCandidates(block, find(block.text))
      .filter(() => isShown(block.element))
      .map(({ start, end }) => rangeOf(block, start, end).toString()),
  );
};

const only = (blocks: Iterable<TextBlock>) => {
  const [block, ...others] = blocks;
  if (block === undefined || others.length > 0) throw new Error(`${others.length + 1} blocks instead of one`);
  return block;
};

afterEach(() => {
  document.designMode = 'off';
  show('');
});

describe('reading a page in blocks', () => {
  it('joins what inline elements divide', () => {
    show('<p>President <b>Kag</b>ame <a href="#x">went</a> to <i><em>Go</em></i>ma.</p>');
    expect(texts()).toEqual(['President Kagame went to Goma.']);
  });

  it('keeps cells, items and paragraphs apart', () => {
    show('<table><tr><td>Goma</td><td>Bukavu</td></tr></table><ul><li>one</li><li>two</li></ul><p>three</p>');
    expect(texts()).toEqual(['Goma', 'Bukavu', 'one', 'two', 'three']);
  });

  it('keeps text before, in and after a block inside a block apart', () => {
    show('<div>before<p>in</p>after</div>');
    expect([...readBlocks(document)].map((block) => [block.text, block.element.localName])).toEqual([
      ['before', 'div'],
      ['in', 'p'],
      ['after', 'div'],
    ]);
  });

  it('takes an element it does not know for a block', () => {
    show('<my-card>Goma</my-card><my-card>Bukavu</my-card>');
    expect(texts()).toEqual(['Goma', 'Bukavu']);
  });

  it('reads a line break as one, and does not run words together over a picture', () => {
    show('<p>Goma<br>Bukavu<img alt="x">Uvira</p>');
    expect(texts()).toEqual(['Goma\nBukavu\ufffcUvira']);
  });

  it('reads on through a script between two letters', () => {
    show('<p>Go<script type="text/plain">x</script>ma</p>');
    expect(texts()).toEqual(['Goma']);
  });

  it('leaves out blocks of white space, and keeps every character of the others', () => {
    show('<div> \n <p>\u00a0</p><p>  Mwami\u00ad\u00a0Kabare \n</p></div>');
    expect(texts()).toEqual(['  Mwami\u00ad\u00a0Kabare \n']);
  });

  it('reads the text of one element, and of the blocks in it only when asked', () => {
    show('<section>own <b>text</b><p>inner</p>more</section><p>other</p>');
    expect(texts(element('section'))).toEqual(['own text', 'inner', 'more']);
    expect([...readOwnBlocks(element('section'))].map(({ text }) => text)).toEqual(['own text', 'more']);
  });

  it('reads an open shadow root', () => {
    show('<x-host></x-host>');
    const root = element('x-host').attachShadow({ mode: 'open' });
    root.append('Goma', document.createElement('hr'), document.createElement('p'));
    expect([...readBlocks(root)].map(({ text }) => text)).toEqual(['Goma']);
  });

  it('says when the page moved and its place was lost', () => {
    show('<p>one</p><p>two</p><p>three</p>');
    const blocks = readBlocks(document);
    blocks.next();
    element('p:nth-child(2)').remove();
    expect(blocks.next()).toEqual({ done: false, value: expect.objectContaining({ text: 'two' }) });
    expect(blocks.next()).toEqual({ done: true, value: false });
  });
});

describe('the way between offsets and nodes', () => {
  it('maps every character to its node and back', () => {
    show('<p>A <b>Kag</b>ame<br>B<i></i>ukavu <a href="#x">x</a></p>');
    const block = only(readBlocks(document));
    block.nodes.forEach((node, index) => {
      for (let at = 0; at < node.data.length; at++) {
        const offset = (block.starts[index] ?? 0) + at;
        const range = rangeOf(block, offset, offset + 1);
        expect(block.text[offset]).toBe(node.data[at]);
        expect([range.startContainer, range.startOffset, range.toString()]).toEqual([node, at, node.data[at]]);
        expect(offsetIn(block, node, at)).toBe(offset);
      }
    });
  });

  it('makes a range over several nodes', () => {
    show('<p>A <b>Kag</b>ame.</p>');
    const range = rangeOf(only(readBlocks(document)), 2, 8);
    expect(range.toString()).toBe('Kagame');
    expect(range.startContainer.parentElement?.localName).toBe('b');
    expect(range.endContainer.parentElement?.localName).toBe('p');
  });

  it('knows no offset for a node of another block', () => {
    show('<p>one</p><p>two</p>');
    const [first, second] = readBlocks(document);
    if (!first || !second?.nodes[0]) throw new Error('two blocks were expected');
    expect(offsetIn(first, second.nodes[0], 0)).toBe(-1);
  });
});

describe('what is not for reading', () => {
  it('finds names in ordinary text, links, headings, captions and lists', () => {
    const html =
      '<h1>Goma</h1><p>of <a href="#x">Kagame</a></p><figure><figcaption>Bukavu</figcaption></figure><dl><dt>Goma</dt></dl>';
    expect(names(html)).toEqual(['Goma', 'Kagame', 'Bukavu', 'Goma']);
  });

  it.each([
    ['a script', '<script type="text/plain">Goma</script>'],
    ['a style', '<style>Goma</style>'],
    ['noscript', '<noscript>Goma</noscript>'],
    ['a template', '<template>Goma</template>'],
    ['a drawing', '<svg><text>Goma</text></svg>'],
    ['HTML in a drawing', '<svg><foreignObject><p>Goma</p></foreignObject></svg>'],
    ['a formula', '<math><mi>Goma</mi></math>'],
    ['a canvas', '<canvas>Goma</canvas>'],
    ['a frame', '<iframe>Goma</iframe>'],
    ['an object', '<object><p>Goma</p></object>'],
    ['a text area', '<textarea>Goma</textarea>'],
    ['a choice', '<select><option>Goma</option></select>'],
    ['a button', '<button>to <b>Goma</b></button>'],
    ['a block in a button', '<button><div>Goma</div></button>'],
    ['code', '<p><code>Goma</code></p>'],
    ['preformatted code', '<pre><span>Goma</span></pre>'],
    ['keys', '<kbd>Goma</kbd>'],
    ['output', '<samp>Goma</samp>'],
    ['an editor', '<div contenteditable><p>Goma</p></div>'],
    ['a plain-text editor', '<div contenteditable="plaintext-only">Goma</div>'],
    ['a text box', '<div role="textbox"><p>Goma</p></div>'],
    ['a code editor', '<div class="cm-editor"><div>Goma</div></div>'],
    ['a decoration', '<p>x <span aria-hidden="true">Goma</span></p>'],
    ['text for the ear', '<p>x <span class="visually-hidden">Goma</span></p>'],
    ['our own popover', '<backstory-popover>Goma</backstory-popover>'],
    ['a hidden element', '<div hidden><p>Goma</p></div>'],
    ['an element without display', '<div style="display: none"><p>Goma</p></div>'],
    ['an invisible element', '<p style="visibility:hidden">Goma</p>'],
    ['a closed section', '<details><summary>more</summary><p>Goma</p></details>'],
  ])('finds nothing in %s', (_what, html) => {
    expect(names(html)).toEqual([]);
  });

  it('reads what is marked as not editable, and what is marked as not to be translated', () => {
    expect(names('<p contenteditable="false">Goma</p><p translate="no">Kagame</p>')).toEqual(['Goma', 'Kagame']);
  });

  it('reads an article that a dialog has hidden from assistive technology', () => {
    expect(names('<div aria-hidden="true"><p>Goma</p></div>')).toEqual(['Goma']);
  });

  it('reads nothing of a document that is edited as a whole', () => {
    show('<p>Goma</p>');
    document.designMode = 'on';
    expect(texts()).toEqual([]);
  });

  it('knows an editor from inside', () => {
    show('<div contenteditable><p><b>Goma</b></p></div>');
    expect(isReadable(element('b'))).toBe(false);
  });
});
