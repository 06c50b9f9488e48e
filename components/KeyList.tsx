import './KeyList.css';
import { i18n } from '#i18n';

/** A command of the keyboard as the browser tells it; `shortcut` is '' where the reader has set none. */
export interface KeyCommand {
  name?: string | undefined;
  description?: string | undefined;
  shortcut?: string | undefined;
}

/** What each key does. The browser's own command for the toolbar button comes without a description and is left out. */
export function KeyList({ keys }: { keys: KeyCommand[] }) {
  return (
    <dl class="keys">
      {keys
        .filter(({ description }) => description)
        .map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{i18n.t('options.noKey')}</span>}</dt>
            <dd>{description}</dd>
          </div>
        ))}
    </dl>
  );
}
