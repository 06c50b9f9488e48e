import './SearchField.css';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';

export interface SearchFieldProps {
  query: string;
  label: string;
  /** Takes the focus when it appears. */
  takesFocus?: boolean;
  onQuery: (query: string) => void;
}

/** Where the reader types what to look for. */
export function SearchField({ query, label, takesFocus = false, onQuery }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <label class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        data-search
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </label>
  );
}
