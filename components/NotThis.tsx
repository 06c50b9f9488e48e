import './NotThis.css';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErrorCode } from '../data/errors';
import type { RuleScope } from '../data/reader-rules';
import { failureOf } from './failure';
import { Notice } from './Notice';

export interface NotThisProps {
  /** The name as it stands on the page. */
  name: string;
  /** Address of the page, '' where it has none to be known by. */
  page: string;
  /** Host of the page, '' where it has none. */
  host: string;
  /** Remembers that the name means something else there. Rejects with a `BackstoryError` where that cannot be kept. */
  onChoose: (where: RuleScope['kind']) => Promise<void>;
}

/** A way to say that a marked name does not mean the entity of the card, folded away until it is wanted. */
export function NotThis({ name, page, host, onChoose }: NotThisProps) {
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const what = useId();
  const choose = (where: RuleScope['kind']) =>
    onChoose(where).catch((error: unknown) => setFailure(failureOf(error, 'ruleNotSaved')));
  return (
    <details class="not-this">
      <summary>{i18n.t('notThis.ask')}</summary>
      <p id={what}>{i18n.t('notThis.what', [name])}</p>
      <fieldset class="not-this-places" aria-labelledby={what}>
        {page !== '' && (
          <button type="button" class="button" onClick={() => choose('page')}>
            {i18n.t('notThis.page')}
          </button>
        )}
        {host !== '' && (
          <button type="button" class="button" onClick={() => choose('site')}>
            {i18n.t('notThis.site', [host])}
          </button>
        )}
        <button type="button" class="button" onClick={() => choose('everywhere')}>
          {i18n.t('notThis.everywhere')}
        </button>
      </fieldset>
      {failure !== null && <Notice code={failure} />}
      <p>{i18n.t('notThis.hint')}</p>
    </details>
  );
}
