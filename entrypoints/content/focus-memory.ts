/** Where the focus of the page was before the popover took it. */
export interface FocusMemory {
  /** Remembers the focused element, unless the focus is already within `own`. */
  remember(own: Element | null): void;
  /** Gives the focus back, without scrolling; to the page as a whole if the element is gone. */
  giveBack(): void;
}

export function createFocusMemory(): FocusMemory {
  let before: HTMLElement | null = null;
  return {
    remember(own) {
      const active = deepestActive(document);
      if (active !== own) before = active instanceof HTMLElement ? active : null;
    },
    giveBack() {
      if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
      else {
        deepestActive(document)?.blur();
        window.focus();
      }
      before = null;
    },
  };
}

/** The focused element, looked for in open shadow roots too; a closed root's host stands for what is in it. */
function deepestActive(root: DocumentOrShadowRoot): HTMLElement | null {
  const active = root.activeElement;
  const inner = active?.shadowRoot ? deepestActive(active.shadowRoot) : null;
  return inner ?? (active instanceof HTMLElement ? active : null);
}
