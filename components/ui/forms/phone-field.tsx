'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import { phoneDigits, type PhoneProblem, type SaidOfPhone } from '@/lib/client/format/phone-digits';
import { PhoneNumber } from './phone-number';
import { type Labelled, TextField } from './field';

type Props = Pick<Labelled, 'label' | 'help'> & {
  phone: string;
  maxLength?: number;
  required?: boolean;
  onPhone: (typed: string) => void;
  /** What keeps its form from being sent. */
  problem?: PhoneProblem | null;
  onInvalid?: () => void;
  /** Null: nothing is said yet. */
  said: SaidOfPhone | null;
};

/** Groups of Arabic digits too stand in the order in which they are typed. */
const LEFT_TO_RIGHT = { direction: 'ltr', unicodeBidi: 'bidi-override' } as const;

/**
 * A customer's phone number, and below it the one that will be used; what is wrong with it stands beside it, and the number
 * can be typed again at once.
 */
export function PhoneField({ phone, onPhone, problem = null, said, help = '\u00a0', ...rest }: Props) {
  const t = useTranslations('forms.phone');
  const wrongId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(problem ?? ''), [problem]);
  useEffect(() => {
    if (said) input.current?.focus();
  }, [said]);
  const digits = phoneDigits(phone);
  const used = digits ? t.rich('used', { number: () => <PhoneNumber digits={digits} /> }) : null;
  return (
    <div className="grid min-w-0 content-start gap-1">
      <TextField
        {...rest}
        help={used ?? help}
        ref={input}
        type="tel"
        inputMode="tel"
        dir="ltr"
        style={LEFT_TO_RIGHT}
        value={phone}
        aria-invalid={said !== null}
        {...(said && { 'aria-errormessage': wrongId })}
        onChange={(event) => onPhone(event.target.value)}
      />
      {said && (
        <p id={wrongId} role="alert" className="font-semibold text-declined-ink">
          {t(said.problem)}
        </p>
      )}
    </div>
  );
}
