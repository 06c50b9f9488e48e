/**
 * When the popover opens, stays and closes: a pure machine, `step(state, event)`, that says what to do as data.
 *
 *   idle ──── point at A ────▶ dwelling ── rested ──▶ open ── pointer gone ──▶ leaving
 *    ▲ ▲                          │                   ▲ │ ▲                     │   │
 *    │ └── left, Escape, press ───┘                   │ │ └── back on A or the ─┘   │
 *    │                                                │ │     card, or rested on B  │
 *    │                 tap, click or key, anywhere ───┘ │                           │
 *    └──────── Escape, press elsewhere, gone, lost ─────┴──────── or grace over ────┘
 *
 * At most one timer runs at a time. Each carries the token of the state that asked for it, and every change of state draws a
 * new one, so a timer that fires late is for nobody. While the focus is inside, pointing elsewhere changes nothing.
 */

/** A pointer that only passes over a mention is gone within this time, and costs nothing: the frame is not even made. */
export const SETTLE_MS = 100;

/** The rest of the dwell. A frame is ready in about 100 ms, so the card stands complete when this is over. */
export const REST_MS = 180;

/** How long a pointer rests on a mention before its card opens: below 200 ms cards flash up unasked, above 400 ms they feel stuck. */
export const DWELL_MS = SETTLE_MS + REST_MS;

/** Time to travel from the mention into the card, over the gap and round a corner, before it closes (WCAG 1.4.13, hoverable). */
export const GRACE_MS = 300;

/** `M` is whatever stands for a mention; two are the same when they are identical. */
export type PopoverState<M> =
  | { readonly at: 'idle'; readonly token: number }
  | { readonly at: 'dwelling'; readonly token: number; readonly mention: M; readonly settled: boolean }
  | { readonly at: 'open'; readonly token: number; readonly mention: M; readonly pointed: boolean; readonly focused: boolean }
  | { readonly at: 'leaving'; readonly token: number; readonly mention: M; readonly next: M | null };

export type PopoverEvent<M> =
  /** The pointer came to a mention, or left one for plain page. */
  | { readonly type: 'point'; readonly mention: M | null }
  /** The pointer entered or left the card. */
  | { readonly type: 'card'; readonly over: boolean }
  /** The timer of an earlier `wait` ran out. */
  | { readonly type: 'time'; readonly token: number }
  /** Open at once; `focus` when asked for by keyboard. */
  | { readonly type: 'open'; readonly mention: M; readonly focus: boolean }
  /** The focus went into the card, or left it. */
  | { readonly type: 'focus'; readonly inside: boolean }
  /** A press on the page, on a mention or elsewhere. */
  | { readonly type: 'press'; readonly mention: M | null }
  /** Escape on the page, or the card's own close button or Escape. */
  | { readonly type: 'dismiss' }
  /** The mention shown is no longer on the page or in view. */
  | { readonly type: 'gone' }
  /** The card itself is lost: it could not load, or the page removed it. */
  | { readonly type: 'lost' };

export type PopoverEffect<M> =
  /** Send `time` with this token after `ms`; replaces any timer that runs. */
  | { readonly type: 'wait'; readonly token: number; readonly ms: number }
  /** Have the card ready, unseen: this mention will probably be shown. */
  | { readonly type: 'prepare'; readonly mention: M }
  | { readonly type: 'show'; readonly mention: M; readonly focus: boolean }
  /** `giveBack`: return the focus to where it was before the card took it. */
  | { readonly type: 'hide'; readonly giveBack: boolean };

/** The state that follows, and what to do, in order. */
export type PopoverStep<M> = readonly [PopoverState<M>, ...PopoverEffect<M>[]];

export const IDLE: PopoverState<never> = { at: 'idle', token: 0 };

type In<M, At extends PopoverState<M>['at']> = Extract<PopoverState<M>, { at: At }>;
type Other<M> = Exclude<PopoverEvent<M>, { type: 'open' }>;

/** What follows from an event. One that means nothing in a state returns that very state. */
export function step<M>(state: PopoverState<M>, event: PopoverEvent<M>): PopoverStep<M> {
  if (event.type === 'open') return open(state, event.mention, false, event.focus);
  if (event.type === 'time' && event.token !== state.token) return [state];
  switch (state.at) {
    case 'idle':
      return event.type === 'point' && event.mention !== null ? dwell(state, event.mention) : [state];
    case 'dwelling':
      return whileDwelling(state, event);
    case 'open':
      return whileOpen(state, event);
    case 'leaving':
      return whileLeaving(state, event);
  }
}

function whileDwelling<M>(state: In<M, 'dwelling'>, event: Other<M>): PopoverStep<M> {
  const { mention, settled } = state;
  switch (event.type) {
    case 'point':
      if (event.mention === mention) return [state];
      return event.mention === null ? stopDwelling(state) : dwell(state, event.mention);
    case 'time':
      return settled ? open(state, mention, true, false) : settle(state);
    case 'press':
      return event.mention === mention ? [state] : stopDwelling(state);
    case 'card':
    case 'focus':
      return [state];
    default:
      return stopDwelling(state);
  }
}

function whileOpen<M>(state: In<M, 'open'>, event: Other<M>): PopoverStep<M> {
  const { mention, focused, pointed } = state;
  switch (event.type) {
    case 'point':
      return event.mention === mention ? [{ ...state, pointed: true }] : turnAway(state, event.mention);
    case 'card':
      return event.over ? [{ ...state, pointed: true }] : turnAway(state, null);
    case 'focus':
      if (event.inside === focused) return [state];
      return event.inside || pointed ? [{ ...state, focused: event.inside }] : leave(state, null);
    case 'press':
      return event.mention === mention ? [state] : close(state, false);
    case 'gone':
      return focused ? [state] : close(state, false);
    case 'dismiss':
    case 'lost':
      return close(state, focused);
    case 'time':
      return [state];
  }
}

function whileLeaving<M>(state: In<M, 'leaving'>, event: Other<M>): PopoverStep<M> {
  const { mention, next } = state;
  switch (event.type) {
    case 'point':
      if (event.mention === mention) return [opened(state, mention, true, false)];
      return event.mention === next ? [state] : leave(state, event.mention);
    case 'card':
      return [event.over ? opened(state, mention, true, false) : state];
    case 'focus':
      return [event.inside ? opened(state, mention, false, true) : state];
    case 'time':
      return next === null ? close(state, false) : open(state, next, true, false);
    case 'press':
      return event.mention !== null && (event.mention === mention || event.mention === next) ? [state] : close(state, false);
    default:
      return close(state, false);
  }
}

function dwell<M>({ token: last }: PopoverState<M>, mention: M): PopoverStep<M> {
  const token = last + 1;
  return [
    { at: 'dwelling', token, mention, settled: false },
    { type: 'wait', token, ms: SETTLE_MS },
  ];
}

function settle<M>({ at, token: last, mention }: In<M, 'dwelling'>): PopoverStep<M> {
  const token = last + 1;
  return [
    { at, token, mention, settled: true },
    { type: 'prepare', mention },
    { type: 'wait', token, ms: REST_MS },
  ];
}

function stopDwelling<M>(state: In<M, 'dwelling'>): PopoverStep<M> {
  const [idle, ...hide] = close(state, false);
  return state.settled ? [idle, ...hide] : [idle];
}

function opened<M>(from: PopoverState<M>, mention: M, pointed: boolean, focused: boolean): PopoverState<M> {
  return { at: 'open', token: from.token + 1, mention, pointed, focused };
}

function open<M>(from: PopoverState<M>, mention: M, pointed: boolean, focus: boolean): PopoverStep<M> {
  return [opened(from, mention, pointed, focus), { type: 'show', mention, focus }];
}

/** The pointer is on plain page, or on another mention; a reader with the focus inside does not lose the card to that. */
function turnAway<M>(state: In<M, 'open'>, next: M | null): PopoverStep<M> {
  return state.focused ? [{ ...state, pointed: false }] : leave(state, next);
}

/** With `next`, the shown card stays until that mention's own dwell is over, so that moving along a line does not flicker. */
function leave<M>({ token: last, mention }: In<M, 'open' | 'leaving'>, next: M | null): PopoverStep<M> {
  const token = last + 1;
  return [
    { at: 'leaving', token, mention, next },
    { type: 'wait', token, ms: next === null ? GRACE_MS : DWELL_MS },
  ];
}

function close<M>({ token }: PopoverState<M>, giveBack: boolean): PopoverStep<M> {
  return [
    { at: 'idle', token: token + 1 },
    { type: 'hide', giveBack },
  ];
}
