import './KindLabel.css';
import type { Kind } from '../data/pack';
import { Words } from './Words';

/** What kind of thing it is, in the colour of its marks on the page. */
export function KindLabel({ kind }: { kind: Kind }) {
  return (
    <p class="kind" data-family={kind.family}>
      <Words text={kind.label} />
    </p>
  );
}
