import type { ReactNode } from 'react';

const SMALL_LABEL = '[&_dt]:text-sm [&_dt]:text-muted *:min-w-0';

const VARIANTS = {
  /** In columns, as many as there is room for; an address has a row to itself. */
  columns: `grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-6 gap-y-3 [&>[data-fact=sentTo]]:col-span-full ${SMALL_LABEL} [&_dd]:break-words [&_dd]:tabular-nums`,
  /** One after the other. */
  line: `flex flex-wrap gap-x-8 gap-y-2 ${SMALL_LABEL} [&_dd]:tabular-nums`,
  /** Beside a code; the time left is the one that is never cut short. */
  code: `code-facts ${SMALL_LABEL} [&_dd]:leading-snug [&_dd]:font-semibold [&>:not([data-fact=time],[data-fact=note])_dd]:truncate`,
  /** On a result that fills the screen. */
  result: 'result-facts *:min-w-0',
} as const;

type Props = { variant?: keyof typeof VARIANTS; children: ReactNode };

/** What is known of something, each with its name: `Fact`s, which take their style from the list. */
export function FactList({ variant = 'columns', children }: Props) {
  return <dl className={VARIANTS[variant]}>{children}</dl>;
}

type FactProps = {
  label: string;
  /** By which a style sheet finds it. */ name?: string;
  children: ReactNode;
};

export function Fact({ label, name, children }: FactProps) {
  return (
    <div {...(name && { 'data-fact': name })}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
