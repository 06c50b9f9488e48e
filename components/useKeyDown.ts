import { useEffect, useRef } from 'preact/hooks';

/** Calls back for every key pressed on the page, except in the middle of a composed letter: that key belongs to the input method. */
export function useKeyDown(onKeyDown: (event: KeyboardEvent) => void): void {
  const newest = useRef(onKeyDown);
  newest.current = onKeyDown;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.isComposing) newest.current(event);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
