import { useEffect, useState } from 'preact/hooks';
import type { Watched } from '../data/store/notes';

/** The newest value of what is watched, or undefined before the first. Keep `watched` the same object between renders. */
export function useWatched<T>(watched: Watched<T>): { value: T | undefined; error: unknown } {
  const [state, setState] = useState<{ of: Watched<T>; value?: T; error?: unknown }>({ of: watched });
  useEffect(() => {
    const subscription = watched.subscribe({
      next: (value) => setState({ of: watched, value }),
      error: (error) => setState({ of: watched, error }),
    });
    return () => subscription.unsubscribe();
  }, [watched]);
  // What an earlier subject said must not show for a moment under the next one's name.
  return state.of === watched ? { value: state.value, error: state.error } : { value: undefined, error: undefined };
}
