import { useState } from 'preact/hooks';

export interface BackStack {
  /** What is shown. */
  current: string;
  /** What `back` returns to, or null at the start. */
  previous: string | null;
  open(id: string): void;
  /** Goes one step back; stays at the start. */
  back(): void;
}

/** The trail of entities that a reader followed from `start`; a new start begins a new trail. */
export function useBackStack(start: string): BackStack {
  const [trail, setTrail] = useState({ start, ids: [start] });
  const ids = trail.start === start ? trail.ids : [start];
  return {
    current: ids.at(-1) ?? start,
    previous: ids.at(-2) ?? null,
    open: (id) => setTrail({ start, ids: [...ids, id] }),
    back: () => setTrail({ start, ids: ids.length > 1 ? ids.slice(0, -1) : ids }),
  };
}
