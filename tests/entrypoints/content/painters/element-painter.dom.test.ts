import Mark from 'mark.js';
import { afterEach, describe, expect, it } from 'vitest';

import { rangeOf, readBlocks } from '../../../../entrypoints/content/page-text';
import { createElementPainter, type MarkConstructor } from '../../../../entrypoints/content/painters/element-painter';
import type { Mark as Span } from '../../../../entrypoints/content/painters/painter';
import { element, show, textNodes, wrapped } from '../../../fixtures/marked-page';

const painter = createElementPainter({
  mark: Mark as unknown as MarkConstructor,
  style: 'underline',
  quietly: (write) => write(),
});

/** Paints every occurrence of the words in the only block of the page. */
function paint(...words: string[]) {
  const [block] = readBlocks(document);
  if (!block) throw new Error('the page has no text');
  const marks: Span[] = words
    .flatMap((word) => [...block.text.matchAll(new RegExp(word, 'g'))])
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length, entity: word.trim().toLowerCase(), family: 'place' }))
    .sort((a, b) => a.start - b.start);
  return { marks, text: block.text, painted: painter.paint(block, marks) };
}

const surfaces = ({ marks, painted }: ReturnType<typeof paint>) =>
  marks.map(({ start, end }) => rangeOf(painted.block, start, end).toString());

afterEach(() => show(''));

describe('marks as elements', () => {
  it('wrap each mention with its entity and family', () => {
    show('<p>from Goma to Bukavu, from Goma</p>');
    paint('Goma', 'Bukavu');
    expect(wrapped()).toEqual(['Goma -> goma', 'Bukavu -> bukavu', 'Goma -> goma']);
    expect(element('p').firstElementChild?.outerHTML).toBe(
      '<backstory-mention data-entity="goma" data-family="place">Goma</backstory-mention>',
    );
    expect(element('p').textContent).toBe('from Goma to Bukavu, from Goma');
  });

  it('wrap the parts of a mention that markup divides', () => {
    show('<p>of <b>Kag</b>ame and <i>Go</i><u>ma</u>.</p>');
    paint('Kagame', 'Goma');
    expect(wrapped()).toEqual(['Kag -> kagame', 'ame -> kagame', 'Go -> goma', 'ma -> goma']);
    expect(element('p').textContent).toBe('of Kagame and Goma.');
  });

  it('wrap the right words behind a line break, and leave text without a mention alone', () => {
    show('<p>one<br>Goma<br>three <b>four</b> Goma</p>');
    const untouched = element('p').firstChild;
    paint('Goma');
    expect(wrapped()).toEqual(['Goma -> goma', 'Goma -> goma']);
    expect(element('p').firstChild).toBe(untouched);
  });

  it('wrap a node from end to end', () => {
    show('<p><b>Goma</b></p>');
    paint('Goma');
    expect(wrapped()).toEqual(['Goma -> goma']);
  });

  it('know where every mention is afterwards', () => {
    show('<p>of <b>Kag</b>ame in Goma and Goma<br>Bukavu</p>');
    expect(surfaces(paint('Kagame', 'Goma', 'Bukavu'))).toEqual(['Kagame', 'Goma', 'Goma', 'Bukavu']);
  });

  it('do not let the page take them for its own marks', () => {
    show('<p>in Goma</p>');
    paint('Goma');
    new Mark(element('p')).unmark();
    expect(wrapped()).toEqual(['Goma -> goma']);
  });
});

describe('taking elements away', () => {
  it('restores the DOM and the very nodes that were in it', () => {
    show('<p>Goma: <b>Kag</b>ame <a href="#x">went</a> to Goma<!-- x --><br>Bukavu and <i>Goma</i></p>');
    const html = document.body.innerHTML;
    const nodes = textNodes();
    const { painted } = paint('Goma', 'Kagame', 'Bukavu');
    painted.erase();
    expect(document.body.innerHTML).toBe(html);
    expect(textNodes().map(({ data }) => data)).toEqual(nodes.map(({ data }) => data));
    expect(textNodes().every(({ node }, index) => node === nodes[index]?.node)).toBe(true);
  });

  it('keeps neighbouring text nodes of the page apart', () => {
    show('<p>in Goma</p>');
    element('p').append(' and', ' Goma');
    const nodes = textNodes();
    paint('Goma').painted.erase();
    expect(textNodes()).toEqual(nodes);
    expect(textNodes().every(({ node }, index) => node === nodes[index]?.node)).toBe(true);
  });

  it('keeps what the page wrote into its own node', () => {
    show('<p>in Goma today</p>');
    const { painted } = paint('Goma');
    (element('p').firstChild as Text).data = 'elsewhere';
    painted.erase();
    expect(element('p').textContent).toBe('elsewhere');
    expect(element('p').childNodes).toHaveLength(1);
  });

  it('keeps what the page wrote into a mark', () => {
    show('<p>in Goma today</p>');
    const { painted } = paint('Goma');
    element('backstory-mention').textContent = 'GOMA';
    painted.erase();
    expect(wrapped()).toEqual([]);
    expect(element('p').textContent).toBe('in GOMA today');
  });

  it('puts a node whole again that the page has taken out', () => {
    show('<p>in Goma today</p>');
    const node = element('p').firstChild as Text;
    const { painted } = paint('Goma');
    element('p').replaceChildren();
    painted.erase();
    expect(node.data).toBe('in Goma today');
    expect(element('p').childNodes).toHaveLength(0);
  });
});
