import './Notice.css';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ErrorCode } from '../data/errors';

/** A failure in plain words: what happened, what is safe, what to do. `children` are what can be done here. */
export function Notice({ code, children }: { code: ErrorCode; children?: ComponentChildren }) {
  return (
    <div class="notice" role="alert" data-code={code}>
      <p class="notice-what">{i18n.t(`failure.${code}.what`)}</p>
      <p>
        {i18n.t(`failure.${code}.safe`)} {i18n.t(`failure.${code}.next`)}
      </p>
      {children && <p class="notice-actions">{children}</p>}
    </div>
  );
}
