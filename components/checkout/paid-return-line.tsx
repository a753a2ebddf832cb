'use client';
import { useTranslations } from 'next-intl';
import { usePaidReturn } from '@/lib/client/checkout/paid-return';
import { useMyExceptions } from '@/lib/client/exceptions/use-my-exceptions';
import { countdownText } from '@/lib/client/format/time';

type Props = { seconds: number; onReturn: () => void };

/** Where a branch wants it, Paid gives way to the keypad by itself. It says so, and any touch keeps it. */
export function PaidReturnLine({ seconds, onReturn }: Props) {
  const t = useTranslations('checkout');
  const left = usePaidReturn(seconds, useMyExceptions().length > 0, onReturn);
  if (left === null) return null;
  return (
    <p role="timer" aria-live="off" className="py-1 text-base">
      {t.rich('returnsIn', {
        time: () => (
          <bdi dir="ltr" className="tabular-nums">
            {countdownText(left * 1000)}
          </bdi>
        ),
      })}
    </p>
  );
}
