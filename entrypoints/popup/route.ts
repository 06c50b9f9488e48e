/**
 * Where the reader is in the glossary, kept in the address: `#/entity/ID`, `#/notes`, or nothing for the list.
 */
import { useEffect, useState } from 'preact/hooks';

export type View = { page: 'list' } | { page: 'notes' } | { page: 'entity'; id: string };

const ENTITY = /^#\/entity\/([a-z0-9-]+)$/;

export function viewOf(hash: string): View {
  const id = ENTITY.exec(hash)?.[1];
  if (id !== undefined) return { page: 'entity', id };
  return hash === '#/notes' ? { page: 'notes' } : { page: 'list' };
}

const hashOf = (view: View) => (view.page === 'entity' ? `#/entity/${view.id}` : view.page === 'notes' ? '#/notes' : '#/');

/** How many steps this page has made, kept with each step: a page opened at an entry has no step of its own to go back. */
const depth = () => (typeof history.state === 'number' ? history.state : 0);

export interface Route {
  view: View;
  go(view: View): void;
  /** One step back; to the list if the page was opened where it is. */
  back(): void;
}

export function useRoute(): Route {
  const [view, setView] = useState(() => viewOf(location.hash));
  useEffect(() => {
    const read = () => setView(viewOf(location.hash));
    window.addEventListener('popstate', read);
    window.addEventListener('hashchange', read);
    return () => {
      window.removeEventListener('popstate', read);
      window.removeEventListener('hashchange', read);
    };
  }, []);

  const go = (next: View) => {
    history.pushState(depth() + 1, '', hashOf(next));
    setView(next);
  };
  const back = () => {
    if (depth() > 0) return history.back();
    history.replaceState(0, '', hashOf({ page: 'list' }));
    setView({ page: 'list' });
  };
  return { view, go, back };
}
