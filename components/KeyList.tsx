import './KeyList.css';
import { i18n } from '#i18n';

/** A command of the keyboard as the browser tells it; `shortcut` is '' where the reader has set none. */
export interface KeyCommand {
  name?: string | undefined;
  description?: string | undefined;
  shortcut?: string | undefined;
}

/** The commands of the manifest, in the order in which a reader meets them; the browser lists them by the alphabet. */
const ORDER = ['next-mention', 'previous-mention', 'open-mention'];

/** What each key does. */
export function KeyList({ keys }: { keys: KeyCommand[] }) {
  return (
    <dl class="keys">
      {ORDER.flatMap((wanted) => keys.filter(({ name }) => name === wanted)).map(({ name, description, shortcut }) => (
        <div key={name}>
          <dt>{shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{i18n.t('options.noKey')}</span>}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
