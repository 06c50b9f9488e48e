import { useEffect, useRef } from 'preact/hooks';
import type { Entity } from '../../data/pack';
import { createSearch, type Search } from '../../data/search';

/** A search over the entities. Its index is built once the page is drawn, so that neither opening nor the first key waits. */
export function useSearch(entities: Entity[]): Search {
  const built = useRef<Search>(undefined);
  const search: Search = (typed) => {
    built.current ??= createSearch(entities);
    return built.current(typed);
  };
  useEffect(() => {
    const timer = setTimeout(() => {
      built.current ??= createSearch(entities);
    });
    return () => clearTimeout(timer);
  }, [entities]);
  return search;
}
