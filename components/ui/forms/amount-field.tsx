'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useAmountInput } from '@/lib/client/charge/use-amount-input';
import { Field, type Labelled } from './field';

type Props = Labelled & {
  /** What is written in it; `writtenAmount` reads it. */
  text: string;
  currency: string;
  /** What is wrong with an amount that can be read. */
  problem?: ReactNode;
  onChange: (text: string) => void;
};

/** An amount in a form, written as on paper: `50` is fifty. What is no amount says why. */
export function AmountField({ text, currency, problem, onChange, help, ...labelled }: Props) {
  const t = useTranslations('amountField');
  const { field, handlers, ...input } = useAmountInput({ text, currency, onChange });
  const { symbol, decimals: count, example } = input;
  const wrong = input.problem ? t(input.problem, { currency: symbol, count, example }) : problem;
  const below = (
    <>
      <p role="status" className="text-base font-semibold text-declined-ink">
        {wrong}
      </p>
      {help}
    </>
  );
  return (
    <Field {...labelled} help={below}>
      {({ className, ...control }) => (
        <input
          ref={field}
          data-amount="true"
          dir="ltr"
          inputMode="decimal"
          autoComplete="off"
          placeholder={input.none}
          value={text}
          {...handlers}
          {...(wrong && { 'aria-invalid': true })}
          {...control}
          className={`${className} text-2xl font-semibold tabular-nums aria-invalid:ring-2 aria-invalid:ring-declined`}
        />
      )}
    </Field>
  );
}
