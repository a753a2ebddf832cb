'use client';
import { useTranslations } from 'next-intl';
import { useAmountInput } from '@/lib/client/charge/use-amount-input';
import { Field, type Labelled } from './field';

type Props = Labelled & {
  minor: number;
  currency: string;
  isInvalid?: boolean;
  onChange: (minor: number) => void;
};

/** An amount, typed as on the till's keypad; a key that was not taken says why. */
export function AmountField({ minor, currency, isInvalid = false, onChange, help, ...labelled }: Props) {
  const t = useTranslations('keypad.refused');
  const { field, shown, refusal, count, change } = useAmountInput({ minor, currency, onChange });
  const why = refusal && (
    <p role="alert" className="text-base font-semibold text-ink">
      {t(refusal, { currency, count })}
    </p>
  );
  const below = why ? (
    <>
      {why}
      {help}
    </>
  ) : (
    help
  );
  return (
    <Field {...labelled} {...(below !== undefined && { help: below })}>
      {({ className, ...control }) => (
        <input
          ref={field}
          data-amount="true"
          dir="ltr"
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          onChange={change}
          {...(isInvalid && { 'aria-invalid': true })}
          {...control}
          className={`${className} text-2xl font-semibold tabular-nums`}
        />
      )}
    </Field>
  );
}
