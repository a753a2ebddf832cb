'use client';
import { useTranslations } from 'next-intl';
import { useSecondsLeft, type WaitingCode } from '@/lib/client/device/waiting-codes';
import { countdownText } from '@/lib/client/format/time';
import { Amount } from '../ui/amount';

type Props = { code: WaitingCode };

/** `AED 42.50 waiting`. Never more than that: it stands where strangers read it. */
export function WaitingAmount({ code }: Props) {
  const t = useTranslations('waiting');
  const { amountMinor, currency } = code;
  return <>{t.rich('amount', { amount: () => <Amount minor={amountMinor} currency={currency} /> })}</>;
}

/** `12:30 left`, an estimate by this device's clock: at its end nobody has said that it was not paid. */
export function TimeLeft({ code }: Props) {
  const t = useTranslations('waiting');
  const left = useSecondsLeft(code);
  if (left === 0) return <>{t('timeUp')}</>;
  return <>{t.rich('left', { time: () => <Clock seconds={left} /> })}</>;
}

export const Clock = ({ seconds }: { seconds: number }) => (
  <bdi dir="ltr" className="tabular-nums">
    {countdownText(seconds * 1000)}
  </bdi>
);
