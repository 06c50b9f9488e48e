import './PageBar.css';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { IconButton } from './IconButton';

export interface PageBarProps {
  title: string;
  /** Absent where there is nothing to go back to. */
  onBack?: (() => void) | undefined;
  /** What else can be done here. */
  children?: ComponentChildren;
}

/** The bar at the top of a page: the way back, where one is, and what can be done. */
export function PageBar({ title, onBack, children }: PageBarProps) {
  return (
    <div class="page-bar">
      {onBack && <IconButton icon="back" label={i18n.t('action.back')} onPress={onBack} />}
      <p class="page-bar-title">{title}</p>
      {children}
    </div>
  );
}
