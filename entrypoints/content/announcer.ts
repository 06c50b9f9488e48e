/** Says short texts to screen readers: a polite live region of our own, in a closed root, that neither shows nor takes room. */
export interface Announcer {
  /** Says a text in a language (`en`, `fr`, `sw`), in place of whatever has not been said yet. */
  say(text: string, language: string): void;
}

const STYLE = {
  all: 'initial',
  position: 'fixed',
  left: '0',
  top: '0',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
};

/** A live region must stand in the page before its text changes, or screen readers do not notice the change. */
const REGION_NOTICED_MS = 100;

/** An announcer that adds nothing to the page until it has something to say, and takes it away when `signal` aborts. */
export function createAnnouncer(signal: AbortSignal): Announcer {
  let host: HTMLElement | null = null;
  let region: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function make(): HTMLElement {
    host = document.createElement('backstory-announcer');
    for (const [property, value] of Object.entries(STYLE)) host.style.setProperty(property, value, 'important');
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    host.attachShadow({ mode: 'closed' }).append(region);
    document.documentElement.append(host);
    return region;
  }

  function stop(): void {
    if (timer !== null) clearTimeout(timer);
    host?.remove();
  }
  signal.addEventListener('abort', stop, { once: true });

  return {
    say(text, language) {
      if (signal.aborted) return;
      const live = host?.isConnected && region ? region : make();
      // The same text again is a change only if it was gone in between.
      live.textContent = '';
      live.lang = language;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        live.textContent = text;
      }, REGION_NOTICED_MS);
    },
  };
}
