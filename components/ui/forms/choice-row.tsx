'use client';

type Props<Value extends string> = {
  legend: string;
  /** Of the group, by which the browser keeps it apart from others. */
  name: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few, side by side in a row under its name. */
export function ChoiceRow<Value extends string>({ legend, name, options, value, onChange }: Props<Value>) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold text-muted">{legend}</legend>
      <div className="grid auto-cols-[minmax(min-content,1fr)] grid-flow-col overflow-hidden rounded-2xl ring-1 ring-edge ring-inset">
        {options.map((option) => (
          <label
            key={option.value}
            className="grid min-h-12 place-items-center px-1 text-center leading-tight font-semibold has-checked:bg-primary has-checked:text-primary-ink has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-primary-ink sm:px-2"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
