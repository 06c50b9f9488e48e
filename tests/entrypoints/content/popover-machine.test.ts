import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DWELL_MS,
  GRACE_MS,
  IDLE,
  type PopoverEffect,
  type PopoverEvent,
  type PopoverState,
  type PopoverStep,
  REST_MS,
  SETTLE_MS,
  step,
} from '../../../entrypoints/content/popover-machine';

type Event = PopoverEvent<string> | { type: 'time'; token: 'its own' };

/** Runs events from idle; `its own` stands for the token of the timer asked for last. Gives the last state and all effects. */
function run(...events: Event[]) {
  let state: PopoverState<string> = IDLE;
  const effects: PopoverEffect<string>[] = [];
  for (const event of events) {
    const own: PopoverEvent<string> = event.type === 'time' ? { type: 'time', token: state.token } : event;
    const [next, ...more]: PopoverStep<string> = step(state, own);
    state = next;
    effects.push(...more);
  }
  return { state, effects, last: effects.at(-1) };
}

const point = (mention: string | null): Event => ({ type: 'point', mention });
const card = (over: boolean): Event => ({ type: 'card', over });
const focus = (inside: boolean): Event => ({ type: 'focus', inside });
const press = (mention: string | null): Event => ({ type: 'press', mention });
const byKey = (mention: string): Event => ({ type: 'open', mention, focus: true });
const byTap = (mention: string): Event => ({ type: 'open', mention, focus: false });
const timeUp: Event = { type: 'time', token: 'its own' };
const dismiss: Event = { type: 'dismiss' };
const gone: Event = { type: 'gone' };
const lost: Event = { type: 'lost' };
const opened = [point('A'), timeUp, timeUp];
const typing = [byKey('A'), focus(true)];

describe('a pointer that rests', () => {
  it('waits before anything is made', () => {
    expect(run(point('A')).effects).toEqual([{ type: 'wait', token: 1, ms: SETTLE_MS }]);
  });
  it('has the card made once it has settled, and waits on', () => {
    expect(run(point('A'), timeUp).effects.slice(1)).toEqual([
      { type: 'prepare', mention: 'A' },
      { type: 'wait', token: 2, ms: REST_MS },
    ]);
  });
  it('opens the card when the whole dwell is over, without taking the focus', () => {
    expect(run(...opened).last).toEqual({ type: 'show', mention: 'A', focus: false });
    expect(run(...opened).state).toMatchObject({ at: 'open', mention: 'A', pointed: true, focused: false });
  });
  it('starts again on another mention', () => {
    expect(run(point('A'), timeUp, point('B')).state).toMatchObject({ at: 'dwelling', mention: 'B', settled: false });
  });
  it('goes on when the same mention is said twice', () => {
    expect(run(point('A'), point('A')).effects).toHaveLength(1);
  });
  it('rests in no less time than the whole dwell says', () => {
    expect(SETTLE_MS + REST_MS).toBe(DWELL_MS);
  });
});

describe('a pointer that only passes', () => {
  it('makes no frame and shows no card', () => {
    expect(run(point('A'), point(null)).state.at).toBe('idle');
    expect(run(point('A'), point(null)).effects.map((effect) => effect.type)).toEqual(['wait']);
  });
  it('puts a prepared card away again', () => {
    expect(run(point('A'), timeUp, point(null)).last).toEqual({ type: 'hide', giveBack: false });
  });
  it.each([
    ['Escape', dismiss],
    ['a press elsewhere', press(null)],
    ['a press on another mention', press('B')],
    ['the loss of the mention', gone],
    ['the loss of the card', lost],
  ])('is done with after %s', (_what, event) => {
    expect(run(point('A'), event).state.at).toBe('idle');
  });
  it('still dwells after a press on the mention itself', () => {
    expect(run(point('A'), press('A')).state.at).toBe('dwelling');
  });
});

describe('a late timer', () => {
  it('is for nobody once the pointer has left', () => {
    const left = run(point('A'), point(null)).state;
    expect(step(left, { type: 'time', token: 1 })).toEqual([left]);
  });
  it('of one mention does not open another', () => {
    const onB = run(point('A'), point('B')).state;
    expect(step(onB, { type: 'time', token: 1 })).toEqual([onB]);
  });
  it('of the grace does not close a card that the pointer came back to', () => {
    const leaving = run(...opened, point(null)).state;
    const [back] = step(leaving, { type: 'point', mention: 'A' });
    expect(step(back, { type: 'time', token: leaving.token })).toEqual([back]);
  });
  it('never carries a token twice, whatever happens', () => {
    const mention = fc.constantFrom('A', 'B', 'C');
    const anyEvent: fc.Arbitrary<Event> = fc.oneof(
      fc.option(mention).map(point),
      fc.boolean().map(card),
      fc.boolean().map(focus),
      fc.option(mention).map(press),
      mention.map(byKey),
      mention.map(byTap),
      fc.constantFrom(timeUp, timeUp, timeUp, dismiss, gone, lost),
    );
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const { effects } = run(...events);
        const tokens = effects.flatMap((effect) => (effect.type === 'wait' ? [effect.token] : []));
        expect(new Set(tokens).size).toBe(tokens.length);
        // What is seen is what the state says: a card exactly while open or leaving.
        const { state } = run(...events);
        const seen = effects.reduce((on, effect) => (effect.type === 'show' ? true : effect.type === 'hide' ? false : on), false);
        expect(seen).toBe(state.at === 'open' || state.at === 'leaving');
      }),
    );
  });
});

describe('an open card', () => {
  it('stays through the grace while the pointer travels into it', () => {
    expect(run(...opened, point(null)).last).toMatchObject({ type: 'wait', ms: GRACE_MS });
    expect(run(...opened, point(null), card(true)).state).toMatchObject({ at: 'open', pointed: true });
  });
  it('closes when the grace is over', () => {
    expect(run(...opened, point(null), timeUp).last).toEqual({ type: 'hide', giveBack: false });
  });
  it('has its grace again when the pointer leaves it', () => {
    expect(run(...opened, point(null), card(true), card(false)).state).toMatchObject({ at: 'leaving', next: null });
  });
  it('stays when the pointer comes back to the mention', () => {
    expect(run(...opened, point(null), point('A')).state).toMatchObject({ at: 'open', mention: 'A' });
  });
  it('stays until the dwell on another mention is over, then shows that', () => {
    const moving = run(...opened, point('B'));
    expect(moving.state).toMatchObject({ at: 'leaving', mention: 'A', next: 'B' });
    expect(moving.last).toMatchObject({ type: 'wait', ms: DWELL_MS });
    expect(run(...opened, point('B'), timeUp).last).toEqual({ type: 'show', mention: 'B', focus: false });
  });
  it('is not changed by a mention crossed on the way into it', () => {
    expect(run(...opened, point('B'), card(true)).state).toMatchObject({ at: 'open', mention: 'A' });
  });
  it('has its grace when the other mention is left again', () => {
    expect(run(...opened, point('B'), point(null)).state).toMatchObject({ at: 'leaving', mention: 'A', next: null });
  });
  it.each([
    ['Escape', dismiss],
    ['a press elsewhere', press(null)],
    ['the loss of its mention', gone],
    ['its own loss', lost],
  ])('closes at once after %s', (_what, event) => {
    expect(run(...opened, event).last).toEqual({ type: 'hide', giveBack: false });
    expect(run(...opened, point(null), event).last).toEqual({ type: 'hide', giveBack: false });
  });
  it('stays after a press on its mention, or on the one that is next', () => {
    expect(run(...opened, press('A')).state.at).toBe('open');
    expect(run(...opened, point('B'), press('B')).state.at).toBe('leaving');
  });
  it('shows another mention at once when that is tapped', () => {
    expect(run(...opened, press('B'), byTap('B')).effects.slice(-2)).toEqual([
      { type: 'hide', giveBack: false },
      { type: 'show', mention: 'B', focus: false },
    ]);
  });
  it('does not open again for a pointer that stays where it was when it was dismissed', () => {
    expect(run(...opened, dismiss, timeUp).state.at).toBe('idle');
  });
});

describe('a card opened by tap', () => {
  it('opens without a dwell and stays, though no pointer is on it', () => {
    expect(run(byTap('A')).effects).toEqual([{ type: 'show', mention: 'A', focus: false }]);
    expect(run(byTap('A'), timeUp).state).toMatchObject({ at: 'open', mention: 'A' });
  });
});

describe('a card opened by keyboard', () => {
  it('takes the focus', () => {
    expect(run(byKey('A')).effects).toEqual([{ type: 'show', mention: 'A', focus: true }]);
  });
  it('gives the focus back on Escape', () => {
    expect(run(...typing, dismiss).last).toEqual({ type: 'hide', giveBack: true });
  });
  it('leaves the focus where a press elsewhere puts it', () => {
    expect(run(...typing, press(null)).last).toEqual({ type: 'hide', giveBack: false });
  });
});

describe('a reader who types in the card', () => {
  it.each([
    ['the pointer comes to another mention', [point('B'), timeUp, timeUp]],
    ['the pointer leaves the card', [card(true), card(false), timeUp]],
    ['the pointer wanders over the page', [point('B'), point(null), timeUp]],
    ['the mention goes', [gone]],
  ])('keeps it when %s', (_what, events) => {
    expect(run(...typing, ...events).state).toMatchObject({ at: 'open', mention: 'A', focused: true });
  });
  it('keeps it when a click in it took the focus after hovering', () => {
    expect(run(...opened, card(true), focus(true), card(false), timeUp).state).toMatchObject({ at: 'open', focused: true });
  });
  it('keeps it when the focus comes during the grace', () => {
    expect(run(...opened, point(null), focus(true), timeUp).state).toMatchObject({ at: 'open', focused: true });
  });
  it('has the grace to come back when the focus leaves', () => {
    expect(run(...typing, focus(false)).state.at).toBe('leaving');
    expect(run(...typing, focus(false), focus(true)).state).toMatchObject({ at: 'open', focused: true });
    expect(run(...typing, focus(false), timeUp).state.at).toBe('idle');
  });
  it('keeps it for as long as the pointer is on it, when the focus leaves', () => {
    expect(run(...typing, card(true), focus(false)).state).toMatchObject({ at: 'open', focused: false });
  });
  it('has the focus given back if the page takes the card away', () => {
    expect(run(...typing, lost).last).toEqual({ type: 'hide', giveBack: true });
  });
  it('moves on when a command asks for another mention', () => {
    expect(run(...typing, byKey('B')).state).toMatchObject({ at: 'open', mention: 'B', focused: true });
  });
});

describe('events that mean nothing', () => {
  it.each([
    ['idle', [], [point(null), card(true), card(false), focus(true), focus(false), press(null), dismiss, gone, lost, timeUp]],
    ['dwelling', [point('A')], [card(true), card(false), focus(true), focus(false)]],
    ['open', opened, [timeUp, focus(false)]],
    ['leaving', [...opened, point(null)], [point(null), card(false), focus(false)]],
  ] as const)('leave the very same state while %s', (_state, before, events) => {
    const { state } = run(...before);
    for (const event of events) {
      const own: PopoverEvent<string> = event.type === 'time' ? { type: 'time', token: state.token } : event;
      expect(step(state, own)).toEqual([state]);
    }
  });
});
