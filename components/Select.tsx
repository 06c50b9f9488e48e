import './Select.css';

export interface SelectProps<T extends string> {
  label: string;
  hint?: string;
  value: T;
  /** What each value is called, in the order of the list. */
  choices: Record<T, string>;
  onChange: (value: T) => void;
}

/** One of several. */
export function Select<T extends string>({ label, hint, value, choices, onChange }: SelectProps<T>) {
  const values = Object.keys(choices) as T[];
  return (
    <label class="select">
      <span>
        {label}
        {hint !== undefined && <span class="select-hint">{hint}</span>}
      </span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = values[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {choices[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
