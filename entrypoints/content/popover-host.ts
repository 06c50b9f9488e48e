/**
 * The element that carries the popover's frame: a closed root that the page cannot look into, styled so that no rule of the page
 * reaches it. Styles are set through the object model, which no content security policy of a page forbids.
 */
import type { Place, Size } from './popover-place';

export const HOST_NAME = 'backstory-popover';

/** `ready` is laid out and drawn but seen by nobody: browsers hold back the frames of a page that they take for hidden. */
export type HostLook = 'hidden' | 'ready' | 'shown';

const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
  'z-index': '2147483647',
  // Without it a browser draws an opaque ground behind a frame whose scheme differs from the page's.
  'color-scheme': 'light dark',
};

const FRAME_STYLE = {
  all: 'initial',
  display: 'block',
  width: '100%',
  height: '100%',
  border: '0',
  'color-scheme': 'light dark',
  'background-color': 'Canvas',
  'box-shadow': '0 0 0 1px rgb(128 128 128 / 0.35), 0 6px 24px rgb(0 0 0 / 0.28)',
};

const LOOKS: Record<HostLook, Record<string, string>> = {
  hidden: { visibility: 'hidden', opacity: '0', 'pointer-events': 'none' },
  ready: { visibility: 'visible', opacity: '0', 'pointer-events': 'none' },
  shown: { visibility: 'visible', opacity: '1', 'pointer-events': 'auto' },
};

export interface PopoverHost {
  readonly element: HTMLElement;
  readonly frame: HTMLIFrameElement;
  look(look: HostLook): void;
  move(place: Place): void;
  /** Whether the focus is in the frame. */
  hasFocus(): boolean;
}

/** Makes the host, not yet in the document, with a frame on `address`. */
export function createHost(address: string, size: Size): PopoverHost {
  const element = document.createElement(HOST_NAME);
  const frame = document.createElement('iframe');
  frame.src = address;
  setStyle(frame, FRAME_STYLE);
  setStyle(element, { ...HOST_STYLE, left: '0', top: '0', width: `${size.width}px`, height: `${size.height}px` });
  element.attachShadow({ mode: 'closed' }).append(frame);
  // A manual popover enters the top layer without closing the page's own popovers.
  element.setAttribute('popover', 'manual');

  return {
    element,
    frame,
    look(look) {
      setStyle(element, LOOKS[look]);
      element.inert = look !== 'shown';
      raise(element, look === 'shown');
    },
    move({ side, left, top, width, height }) {
      setStyle(element, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
      setStyle(frame, { 'border-radius': side === 'sheet' ? '12px 12px 0 0' : '10px' });
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

function setStyle(element: HTMLElement, style: Record<string, string>): void {
  for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value, 'important');
}
