import { expect, it } from 'vitest';
import { sweep } from '../../../entrypoints/content/sweep';
import { show } from '../../fixtures/marked-page';

it('takes away hosts, wrappers and highlights of an earlier script, and nothing of the page', () => {
  show('<p>From <backstory-mention data-entity="goma">Goma</backstory-mention> by road.</p>');
  document.documentElement.append(document.createElement('backstory-popover'), document.createElement('backstory-announcer'));
  CSS.highlights.set('backstory-place', new Highlight());
  CSS.highlights.set('backstory-tint-person', new Highlight());
  CSS.highlights.set('the-page-own', new Highlight());

  sweep(document);

  expect(document.body.innerHTML).toBe('<p>From Goma by road.</p>');
  expect(document.querySelector('backstory-popover, backstory-announcer')).toBeNull();
  expect([...CSS.highlights.keys()]).toEqual(['the-page-own']);
  CSS.highlights.clear();
});
