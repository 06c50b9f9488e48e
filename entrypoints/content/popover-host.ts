/**
 * The element that carries the popover's frame: a closed root that the page cannot look into, styled so that no rule of the page
 * reaches it. Styles are set through the object model, which no content security policy of a page forbids.
 */
import type { Place, Size } from './popover-place';

export const HOST_NAME = 'backstory-popover';

/** `ready` is laid out and drawn but seen by nobody: browsers hold back the frames of a page that they take for hidden. */
export type HostLook = 'hidden' | 'ready' | 'shown';

// Without a scheme of its own the frame gets an opaque ground wherever its page's scheme is not the host page's.
const SCHEME = 'color-scheme:light dark;';
const HOST_STYLE = `all:initial;display:block;position:fixed;inset:auto;margin:0;overflow:visible;z-index:2147483647;${SCHEME}`;
const FRAME_STYLE = `all:initial;display:block;width:100%;height:100%;background:Canvas;${SCHEME}
  box-shadow:0 0 0 1px rgb(128 128 128/.35),0 6px 24px rgb(0 0 0/.28);`;
const LOOKS: Record<HostLook, string> = {
  hidden: 'visibility:hidden;pointer-events:none;opacity:0;',
  ready: 'pointer-events:none;opacity:0;',
  shown: '',
};
const CORNERS = { below: '10px', above: '10px', sheet: '12px 12px 0 0' };

export interface PopoverHost {
  readonly element: HTMLElement;
  readonly frame: HTMLIFrameElement;
  look(look: HostLook): void;
  move(place: Place): void;
  /** Whether the focus is in the frame. */
  hasFocus(): boolean;
}

/** Makes the host, not yet in the document, with a frame on `address`. */
export function createHost(address: string, { width, height }: Size): PopoverHost {
  const element = document.createElement(HOST_NAME);
  const frame = document.createElement('iframe');
  let look: HostLook = 'hidden';
  let place: Place = { side: 'below', left: 0, top: 0, width, height };

  function draw(): void {
    const { side, left, top } = place;
    const box = `left:${left}px;top:${top}px;width:${place.width}px;height:${place.height}px;`;
    setStyle(element, HOST_STYLE + LOOKS[look] + box);
    setStyle(frame, `${FRAME_STYLE}border-radius:${CORNERS[side]};`);
  }

  draw();
  frame.src = address;
  element.attachShadow({ mode: 'closed' }).append(frame);
  // A manual popover enters the top layer without closing the page's own popovers.
  element.setAttribute('popover', 'manual');

  return {
    element,
    frame,
    look(next) {
      look = next;
      draw();
      element.inert = look !== 'shown';
      raise(element, look === 'shown');
    },
    move(next) {
      place = next;
      draw();
    },
    hasFocus() {
      const root = element.getRootNode();
      return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element;
    },
  };
}

/** The top layer is above everything, fullscreen too. Where it is refused, the highest `z-index` has to do. */
function raise(element: HTMLElement, up: boolean): void {
  if (!element.isConnected || typeof element.showPopover !== 'function') return;
  if (element.matches(':popover-open')) element.hidePopover();
  if (up) element.showPopover();
}

function setStyle(element: HTMLElement, style: string): void {
  element.style.cssText = style.replaceAll(';', '!important;');
}
