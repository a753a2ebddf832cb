'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import type { PhoneProblem } from '@/lib/client/format/phone-digits';
import { type Labelled, TextField } from './field';

/** Somebody wanted to send something to the number, and cannot. A new one each time, so that it is said again. */
export type SaidOfPhone = { readonly problem: PhoneProblem };

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

/** A customer's phone number; what is wrong with it stands beside it, and the number can be typed again at once. */
export function PhoneField({ phone, onPhone, problem = null, said, ...rest }: Props) {
  const t = useTranslations('forms.phone');
  const wrongId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(problem ?? ''), [problem]);
  useEffect(() => {
    if (said) input.current?.focus();
  }, [said]);
  return (
    <div className="grid min-w-0 content-start gap-1">
      <TextField
        {...rest}
        ref={input}
        type="tel"
        inputMode="tel"
        dir="ltr"
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
