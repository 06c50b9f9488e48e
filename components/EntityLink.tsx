import type { Localized } from '../data/pack';
import { Words } from './Words';

export interface EntityLinkProps {
  id: string;
  name: Localized;
  onOpen: (entity: string) => void;
}

/** The name of an entity, leading to its entry: here, or with a modifier key or the middle button in a glossary of its own. */
export function EntityLink({ id, name, onOpen }: EntityLinkProps) {
  return (
    <a
      href={`/popup.html#/entity/${id}`}
      data-opens={id}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(id);
      }}
    >
      <Words text={name} />
    </a>
  );
}
