/**
 * The popover on the page: makes the host with its frame when first needed, keeps it for the next mention, makes another if the
 * page removes it, and moves the focus in and back. What is in the frame is an extension page and not our business here.
 */
import { createFocusMemory } from './focus-memory';
import { type PopoverTopic, popoverAddress } from './popover-address';
import { createHost, type PopoverHost } from './popover-host';
import { type Box, inView, place, type Size, viewportSize } from './popover-place';

/** As wide as a column of 45 to 60 letters, which reads at a glance; of a usual card's height until the content says its own. */
const FIRST_SIZE: Size = { width: 360, height: 200 };

/** A card waits for its content to say its height, but no longer than this: an unchanged height may not be said again. */
export const SIZE_WAIT_MS = 120;

/** A frame that has not said hello by then never will: something keeps it from loading. A sound one takes 0.1 to 0.2 s. */
export const BLOCKED_MS = 4000;

export interface PopoverFrameOptions {
  /** Address of the popover's page, without fragment, that a frame of this page may load. */
  readonly page: string;
  /**
   * The same once it is loaded. Chrome turns a dynamic address, drawn anew for each session, into the extension's own; only that
   * one can change the fragment without loading everything again.
   */
  readonly loadedPage: string;
  /** The pointer entered or left the card. */
  onCard(over: boolean): void;
  /** The focus went into the card, or left it. */
  onFocus(inside: boolean): void;
  /** The page removed the card, or it never loaded (`blocked`). The next `prepare` or `show` makes a new one. */
  onLost(blocked: boolean): void;
  readonly signal: AbortSignal;
}

export interface PopoverFrame {
  /** Has a topic loaded, unseen. `near` is the node its mention is in. */
  prepare(near: Node, topic: PopoverTopic): void;
  /** Shows a topic as soon as it is ready, beside the box that `line` says the mention's line has at the moment. */
  show(near: Node, topic: PopoverTopic, line: () => Box | null): void;
  /** Takes the card from view, keeping it for the next mention; `giveBack` returns the focus to where it was. */
  hide(giveBack: boolean): void;
  /** Puts the card beside its line again. False if that line is gone or out of view. */
  follow(): boolean;
  /** Whether we made the frame of this nonce, which asks before it shows anything. */
  hello(nonce: string): boolean;
  owns(nonce: string): boolean;
  /** The frame's content needs this height, in CSS pixels. */
  resize(nonce: string, height: number): void;
}

interface Live {
  readonly host: PopoverHost;
  readonly nonce: string;
  readonly removal: MutationObserver;
  readonly blocked: ReturnType<typeof setTimeout>;
  greeted: boolean;
  turn: number;
}

/** One popover for one page. Everything it made is gone when `signal` aborts. */
export function createPopoverFrame({ page, loadedPage, signal, onCard, onFocus, onLost }: PopoverFrameOptions): PopoverFrame {
  const focus = createFocusMemory();
  let live: Live | null = null;
  let topic: PopoverTopic | null = null;
  let line: (() => Box | null) | null = null;
  let size = FIRST_SIZE;
  let sizeWait: ReturnType<typeof setTimeout> | null = null;
  let seen = false;

  function load(near: Node, next: PopoverTopic): Live {
    const home = homeOf(near);
    if (live?.host.element.parentNode !== home) drop();
    if (live && sameTopic(topic, next)) return live;
    topic = next;
    if (live) {
      live.turn += 1;
      live.host.frame.contentWindow?.location.replace(popoverAddress(loadedPage, live, next));
    } else live = make(home, next);
    waitForSize();
    return live;
  }

  function make(home: Element, first: PopoverTopic): Live {
    const nonce = randomNonce();
    const host = createHost(popoverAddress(page, { nonce, turn: 0 }, first), size);
    const enter = (over: boolean) => (event: PointerEvent) => event.pointerType !== 'touch' && onCard(over);
    host.frame.addEventListener('pointerenter', enter(true), { signal });
    host.frame.addEventListener('pointerleave', enter(false), { signal });
    host.look('ready');
    home.append(host.element);
    const removal = new MutationObserver(() => !host.element.isConnected && lose(false));
    removal.observe(home, { childList: true });
    return { host, nonce, removal, blocked: setTimeout(() => lose(true), BLOCKED_MS), greeted: false, turn: 0 };
  }

  function drop(): void {
    if (live) {
      clearTimeout(live.blocked);
      live.removal.disconnect();
      live.host.element.remove();
    }
    live = null;
    topic = null;
    seen = false;
    stopWaiting();
  }

  function lose(blocked: boolean): void {
    drop();
    line = null;
    onLost(blocked);
  }

  function stopWaiting(): void {
    if (sizeWait !== null) clearTimeout(sizeWait);
    sizeWait = null;
  }

  function waitForSize(): void {
    stopWaiting();
    sizeWait = setTimeout(sized, SIZE_WAIT_MS);
  }

  function sized(): void {
    stopWaiting();
    reveal();
  }

  function reveal(): void {
    if (!live?.greeted || line === null || sizeWait !== null) return;
    follow();
    if (seen) return;
    seen = true;
    live.host.look('shown');
    if (topic?.focus) live.host.frame.focus();
  }

  function follow(): boolean {
    const box = line?.() ?? null;
    if (!box) return false;
    const viewport = viewportSize();
    live?.host.move(place(box, size, viewport));
    return inView(box, viewport);
  }

  const owns = (nonce: string) => live !== null && nonce === live.nonce;
  const ready = () => {
    seen = false;
    live?.host.look('ready');
  };

  // A page learns of the focus in a frame only by its own window's events, and Firefox settles the active element after them.
  const focusMoved = () => {
    if (live) setTimeout(() => onFocus(live?.host.hasFocus() ?? false));
  };
  window.addEventListener('blur', focusMoved, { signal });
  window.addEventListener('focus', focusMoved, { signal });
  signal.addEventListener('abort', drop, { once: true });

  return {
    prepare(near, next) {
      if (signal.aborted) return;
      load(near, next);
      if (line === null) ready();
    },
    show(near, next, at) {
      if (signal.aborted) return;
      line = at;
      focus.remember(live?.host.element ?? null);
      const changed = !sameTopic(topic, next);
      const { host } = load(near, next);
      // The old content would be seen beside the new mention; but hiding the card would throw the reader's focus out of it.
      if (changed && !host.hasFocus()) ready();
      reveal();
    },
    hide(giveBack) {
      line = null;
      if (giveBack) focus.giveBack();
      // What the reader moved on to in the card is not what the next mention is about.
      if (seen) topic = null;
      seen = false;
      live?.host.look('hidden');
    },
    follow,
    owns,
    hello(nonce) {
      if (!live || !owns(nonce)) return false;
      clearTimeout(live.blocked);
      live.greeted = true;
      waitForSize();
      return true;
    },
    resize(nonce, height) {
      if (!owns(nonce) || !(height > 0)) return;
      size = { ...size, height: Math.ceil(height) };
      sized();
    },
  };
}

/**
 * Under `<html>`, where no framework of the page looks. But while a modal dialog is open, or an element is shown in fullscreen,
 * everything outside of that is dead to pointer and keys, in the top layer too: then it has to be in there.
 */
function homeOf(near: Node): Element {
  for (let node: Node | null = near; node; ) {
    const modal = (node instanceof Element ? node : node.parentElement)?.closest(':modal');
    if (modal) return modal;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement;
}

function sameTopic(a: PopoverTopic | null, b: PopoverTopic): boolean {
  return a !== null && JSON.stringify(a) === JSON.stringify(b);
}

function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
