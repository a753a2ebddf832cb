'use client';
import { useTranslations } from 'next-intl';
import { countdownText } from '@/lib/client/format/time';
import type { Reading } from '@/lib/client/checkout/reading';
import { useCountdown } from '@/lib/client/checkout/use-display-state';

/** For the eyes only, and only a hint: at nought the gateway decides, not this clock. */
export function Countdown({ reading }: { reading: Reading }) {
  const t = useTranslations('checkout');
  const left = useCountdown(reading);
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{t('timeLeft')}</dt>
      <dd className="leading-snug font-semibold tabular-nums">
        {left === 0 ? (
          t('confirming')
        ) : (
          <span role="timer" aria-live="off" dir="ltr">
            {left === null ? '–:–' : countdownText(left * 1000)}
          </span>
        )}
        <span aria-live="polite" className="sr-only">
          {left !== null && left > 0 && left <= 60 ? t('oneMinute') : ''}
        </span>
      </dd>
    </div>
  );
}
