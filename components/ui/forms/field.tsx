'use client';
import { type ComponentProps, createContext, type ReactNode, use, useId } from 'react';
import { Icon } from '../icons/icon';

const CONTROL = 'min-h-12 w-full min-w-0 rounded-2xl bg-surface ring-1 ring-edge ring-inset';

const VARIANTS = {
  regular: { label: 'font-semibold', control: `${CONTROL} px-4 text-lg` },
  /** Several in a row. */
  compact: { label: 'text-sm font-semibold text-muted', control: `${CONTROL} px-3 text-base` },
} as const;

export type Labelled = {
  label: string;
  /** Below it, and read after its name. */
  help?: ReactNode;
  variant?: keyof typeof VARIANTS;
  /** Its place among others. */
  className?: string;
};

/** The field that kept its form from being sent, by its id, and why. */
export const WrongField = createContext<{ readonly id: string; readonly text: string } | null>(null);

type Control = {
  id: string;
  className: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-errormessage'?: string;
};

type Props = Labelled & { children: (control: Control) => ReactNode };

/** A control with its name above it. The name is the label alone, whatever else stands around. */
export function Field({ label, help, variant = 'regular', className = '', children }: Props) {
  const id = useId();
  const style = VARIANTS[variant];
  const wrong = use(WrongField);
  const problem = wrong?.id === id ? wrong.text : null;
  const invalid =
    problem === null ? {} : { 'aria-invalid': true as const, 'aria-errormessage': `${id}-wrong` };
  const described = help === undefined ? {} : { 'aria-describedby': `${id}-help` };
  return (
    <div className={`grid min-w-0 content-start gap-1 ${className}`}>
      <label htmlFor={id} className={style.label}>
        {label}
      </label>
      {children({ id, className: style.control, ...described, ...invalid })}
      {problem !== null && (
        <p id={`${id}-wrong`} role="alert" className="font-semibold text-declined-ink">
          {problem}
        </p>
      )}
      {help !== undefined && (
        <div id={`${id}-help`} className="text-sm text-muted">
          {help}
        </div>
      )}
    </div>
  );
}

type Own<Element extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Element>, 'id' | 'className'>;

const split = <Rest extends Labelled>({ label, help, variant, className, ...rest }: Rest) => ({
  labelled: {
    label,
    ...(help !== undefined && { help }),
    ...(variant && { variant }),
    ...(className && { className }),
  },
  rest,
});

export function TextField(props: Labelled & Own<'input'>) {
  const { labelled, rest } = split(props);
  return <Field {...labelled}>{(control) => <input autoComplete="off" {...rest} {...control} />}</Field>;
}

export function TextAreaField(props: Labelled & Own<'textarea'>) {
  const { labelled, rest } = split(props);
  return (
    <Field {...labelled}>
      {({ className, ...control }) => (
        <textarea dir="auto" {...rest} {...control} className={`${className} resize-none py-3`} />
      )}
    </Field>
  );
}

export function SelectField(props: Labelled & Own<'select'>) {
  const { labelled, rest } = split(props);
  return (
    <Field {...labelled}>
      {({ className, ...control }) => (
        <span className="relative grid">
          <select {...rest} {...control} className={`${className} appearance-none pe-11`} />
          <Icon
            name="chevron"
            className="pointer-events-none absolute end-3.5 top-1/2 size-5 -translate-y-1/2 rotate-90 text-muted"
          />
        </span>
      )}
    </Field>
  );
}

/** A box to tick, with its name after it. */
export function CheckField({ label, ...rest }: { label: string } & Own<'input'>) {
  return (
    <label className="flex min-h-12 items-center gap-3 text-lg">
      <input type="checkbox" className="size-6 shrink-0 accent-primary" {...rest} />
      {label}
    </label>
  );
}
