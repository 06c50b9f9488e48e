/**
 * Pointing, machine and frame tied together: what the content script wires its messages to. Nothing here knows the browser's
 * extension interfaces; whatever comes from them is passed in.
 */
import type { MentionCommand } from '../../data/messages';
import { pageAddress } from '../../data/reader-rules';
import type { Settings } from '../../data/settings';
import { neighbour, nextOfEntity, scrollToMention } from './mention-walk';
import type { MentionIndex, PageMention } from './page-mention';
import { mentionAtCaret, watchPointer } from './pointing';
import { createPopoverFrame } from './popover-frame';
import { HOST_NAME } from './popover-host';
import { IDLE, type PopoverEffect, type PopoverEvent, type PopoverState, step } from './popover-machine';
import { type Box, lineAt, type Point } from './popover-place';

export interface PopoverOptions {
  readonly index: MentionIndex;
  readonly settings: Pick<Settings, 'openOnHover'>;
  /** Address of the popover's page: `runtime.getURL('/popover.html')`. */
  readonly page: string;
  /** The same once loaded, if it differs: in Chrome `chrome-extension://<runtime.id>/popover.html`. */
  readonly loadedPage?: string;
  /** What the card is to know of the page: language of its text ('' where unknown), ISO date of publication or null. */
  facts(): { readonly language: string; readonly published: string | null };
  /** The mention that the keyboard is on changed; null when it is on none. */
  onCurrent(mention: PageMention | null): void;
  /** Say which mention the keyboard came to: the `number`th (from 1) of `total`. */
  announce(mention: PageMention, number: number, total: number): void;
  /** The reader said in the card that its mention is not that entity, and this is remembered. */
  onNotThis(): void;
  /** The page keeps the frame from loading; the entry of the mention last asked for has to be shown elsewhere. */
  onBlocked(mention: PageMention): void;
  readonly signal: AbortSignal;
}

export interface Popover {
  command(command: MentionCommand): void;
  /** Whether we made the frame of this nonce. */
  hello(nonce: string): boolean;
  size(size: { nonce: string; height: number }): void;
  /** The frame says that the pointer came in or left; for browsers driven by a program, which do not tell the page around it. */
  pointer(pointer: { nonce: string; over: boolean }): void;
  /** The reader closed the card from inside. */
  close(nonce: string): void;
  /** The reader said in the card that its mention is not that entity. */
  notThis(nonce: string): void;
  /** Goes to the next mention of an entity; false if the page has none. */
  showMention(entity: string): boolean;
  /** The page or its mentions changed: the card follows its mention, or closes if that is gone. */
  refresh(): void;
  setSettings(settings: Pick<Settings, 'openOnHover'>): void;
  stop(): void;
}

/** Starts pointing and the popover for a page. Call it when the page has its first mention; `stop` or the signal ends it. */
export function createPopover(options: PopoverOptions): Popover {
  const { index } = options;
  const ended = new AbortController();
  const signal = AbortSignal.any([options.signal, ended.signal]);
  let settings = options.settings;
  let state: PopoverState<PageMention> = IDLE;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pointed: Point | null = null;
  let current: PageMention | null = null;
  let wanted: PageMention | null = null;
  let following = false;
  let isPointedAt = false;

  const frame = createPopoverFrame({
    page: options.page,
    loadedPage: options.loadedPage ?? options.page,
    signal,
    onCard,
    onFocus: (inside) => send({ type: 'focus', inside }),
    onLost(blocked) {
      send({ type: 'lost' });
      if (blocked && wanted) options.onBlocked(wanted);
      // A pointer that still rests on the name asks for a new card with its next move; on a page that lets none in, it must not.
      if (!blocked) pointing.forget();
    },
  });

  const pointing = watchPointer(
    index,
    {
      onPoint(mention, at) {
        if (mention) pointed = at;
        if (settings.openOnHover) send({ type: 'point', mention });
      },
      onTap(mention, at, pointer) {
        if (pointer === 'mouse' && settings.openOnHover) return;
        pointed = at;
        send({ type: 'open', mention, focus: false });
      },
      onPress(mention) {
        send({ type: 'press', mention });
        setCurrent(null);
      },
    },
    signal,
  );

  function onCard(over: boolean): void {
    isPointedAt = over;
    if (over) pointing.forget();
    if (settings.openOnHover) send({ type: 'card', over });
  }

  function send(event: PopoverEvent<PageMention>): void {
    const [next, ...effects] = step(state, event);
    state = next;
    effects.forEach(run);
  }

  function run(effect: PopoverEffect<PageMention>): void {
    switch (effect.type) {
      case 'wait':
        stopTimer();
        timer = setTimeout(() => send({ type: 'time', token: effect.token }), effect.ms);
        break;
      case 'prepare': {
        const range = effect.mention.toRange();
        if (range) frame.prepare(range.startContainer, topicOf(effect.mention, false));
        break;
      }
      case 'show':
        show(effect.mention, effect.focus);
        break;
      case 'hide':
        frame.hide(effect.giveBack);
        break;
    }
  }

  function show(mention: PageMention, focus: boolean): void {
    const range = mention.toRange();
    if (!range) {
      send({ type: 'lost' });
      return;
    }
    wanted = mention;
    const line = lineAt([...range.getClientRects()], focus ? null : pointed);
    frame.show(range.startContainer, topicOf(mention, focus), () => boxOf(mention, line));
  }

  function topicOf({ entity, text, reasons }: PageMention, focus: boolean) {
    const { language, published } = options.facts();
    return { entity, name: text, page: pageAddress(location.href), reasons, focus, language, published };
  }

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer);
  }

  function setCurrent(mention: PageMention | null): void {
    if (mention === current) return;
    current = mention;
    options.onCurrent(mention);
  }

  function goTo(mention: PageMention): void {
    scrollToMention(mention);
    setCurrent(mention);
    const all = index.all();
    options.announce(mention, all.indexOf(mention) + 1, all.length);
    // A card that is open goes along.
    if (state.at === 'open') send({ type: 'open', mention, focus: state.focused });
  }

  function refresh(): void {
    if ((state.at === 'open' || state.at === 'leaving') && !frame.follow()) send({ type: 'gone' });
  }

  function followSoon(): void {
    if (following || state.at === 'idle') return;
    following = true;
    requestAnimationFrame(() => {
      following = false;
      refresh();
    });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Escape closes the card and nothing else: a dialog of the page below it stays.
    if (state.at === 'open' || state.at === 'leaving') {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else setCurrent(null);
    send({ type: 'dismiss' });
  }

  /** A pointer that jumps out of the card may leave it unheard; its next move over the page tells. */
  function onMove({ target, pointerType }: PointerEvent): void {
    if (!isPointedAt || pointerType === 'touch' || (target instanceof Element && target.localName === HOST_NAME)) return;
    onCard(false);
  }

  window.addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('scroll', followSoon, { capture: true, passive: true, signal });
  window.addEventListener('resize', followSoon, { passive: true, signal });
  signal.addEventListener('abort', stopTimer, { once: true });

  return {
    command(command) {
      const all = index.all();
      const from = current && all.includes(current) ? current : null;
      if (command !== 'open') {
        const mention = neighbour(all, from, command);
        if (mention) goTo(mention);
        return;
      }
      const mention = from ?? mentionAtCaret(index) ?? neighbour(all, null, 'next');
      if (!mention) return;
      scrollToMention(mention);
      setCurrent(mention);
      send({ type: 'open', mention, focus: true });
    },
    showMention(entity) {
      const mention = nextOfEntity(index, entity, current);
      if (mention) goTo(mention);
      return mention !== null;
    },
    hello: frame.hello,
    size: ({ nonce, height }) => frame.resize(nonce, height),
    pointer({ nonce, over }) {
      if (frame.owns(nonce)) onCard(over);
    },
    close(nonce) {
      if (frame.owns(nonce)) send({ type: 'dismiss' });
    },
    notThis(nonce) {
      if (!frame.owns(nonce)) return;
      setCurrent(null);
      send({ type: 'dismiss' });
      options.onNotThis();
    },
    refresh,
    setSettings(next) {
      settings = next;
      if (!settings.openOnHover) send({ type: 'dismiss' });
    },
    stop: () => ended.abort(),
  };
}

/** Where a line of a mention is at the moment; its last one, if a new width made them fewer. */
function boxOf(mention: PageMention, line: number): Box | null {
  const lines = mention.toRange()?.getClientRects() ?? [];
  return lines[Math.min(line, lines.length - 1)] ?? null;
}
