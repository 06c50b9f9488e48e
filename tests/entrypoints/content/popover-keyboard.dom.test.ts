import { describe, expect, it } from 'vitest';
import { tap } from '../../fixtures/pointer';
import {
  announced,
  current,
  greet,
  host,
  MARGIN,
  objections,
  page,
  popover,
  pressEscape,
  setStage,
  start,
  withoutNames,
} from '../../fixtures/popover-stage';

setStage();

describe('the keyboard', () => {
  it('goes through the mentions in reading order and round', () => {
    start();
    for (let i = 0; i < 4; i += 1) popover.command('next');
    popover.command('previous');
    expect(announced).toEqual(['goma 1/3', 'm23 2/3', 'paul-kagame 3/3', 'goma 1/3', 'paul-kagame 3/3']);
    expect(current).toEqual(['goma', 'm23', 'paul-kagame', 'goma', 'paul-kagame']);
  });

  it('opens the current mention with the focus in it, and Escape gives the focus back', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    start();
    popover.command('next');
    popover.command('next');
    popover.command('open');
    await greet();
    expect(page.shown[0]).toMatchObject({ entity: 'm23' });
    expect(page.shown[0]?.fields.get('focus')).toBe('1');
    expect(document.activeElement).toBe(host());
    popover.close(page.shown[0]?.nonce ?? '');
    expect(document.activeElement).toBe(button);
    expect(current.at(-1)).toBe('m23');
  });

  it('leaves the mention of which the reader says in the card that it is something else', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    start();
    popover.command('open');
    await greet();
    popover.notThis('0'.repeat(32));
    expect([objections, current]).toEqual([0, ['goma']]);
    popover.notThis(page.shown[0]?.nonce ?? '');
    expect([objections, current]).toEqual([1, ['goma', null]]);
    expect(document.activeElement).toBe(button);
  });

  it('opens the mention at the caret, or the first in view', async () => {
    start();
    const text = document.querySelectorAll('p')[1]?.firstChild ?? document.body;
    document.getSelection()?.collapse(text, 1);
    popover.command('open');
    expect(current).toEqual(['m23']);
    pressEscape();
    pressEscape();
    document.getSelection()?.removeAllRanges();
    popover.command('open');
    expect(current).toEqual(['m23', null, 'goma']);
  });

  it('takes an open card along', async () => {
    start();
    popover.command('open');
    await greet();
    popover.command('next');
    expect(await page.change(2)).toMatchObject({ entity: 'm23' });
  });

  it('is on no mention after Escape or a press on the page', async () => {
    start();
    popover.command('next');
    pressEscape();
    popover.command('next');
    await tap(MARGIN, { pointerType: 'mouse' });
    expect(current).toEqual(['goma', null, 'goma', null]);
  });

  it('says nothing on a page without mentions', () => {
    withoutNames();
    start();
    for (const command of ['next', 'previous', 'open'] as const) popover.command(command);
    expect([current, announced, host()]).toEqual([[], [], null]);
  });

  it('comes to an entity asked for elsewhere, and says if there is none', () => {
    start();
    expect(popover.showMention('paul-kagame')).toBe(true);
    expect(popover.showMention('bunia')).toBe(false);
    expect(current).toEqual(['paul-kagame']);
  });
});
