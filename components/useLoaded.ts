import { useEffect, useState } from 'preact/hooks';

export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

/** What `load(key)` brings, asked anew for every new key. Nothing of an earlier key is shown under a later one. */
export function useLoaded<K, T>(load: (key: K) => Promise<T>, key: K): Loaded<T> {
  const [answer, setAnswer] = useState<{ key: K; loaded: Loaded<T> } | null>(null);
  useEffect(() => {
    let wanted = true;
    const settle = (loaded: Loaded<T>) => {
      if (wanted) setAnswer({ key, loaded });
    };
    load(key).then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', error }),
    );
    return () => {
      wanted = false;
    };
  }, [load, key]);
  return answer && Object.is(answer.key, key) ? answer.loaded : { state: 'loading' };
}
