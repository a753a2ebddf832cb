'use client';
import { useTranslations } from 'next-intl';
import type { OpenLinks } from '@/lib/client/exceptions/open-links';
import { useSecondsLeft, type WaitingCode } from '@/lib/client/device/waiting-codes';
import { countdownText } from '@/lib/client/format/time';
import { Amount } from '../ui/amount';

/** One line in a header, as high as its buttons. */
export const LINE = 'flex min-h-12 items-center gap-x-2 rounded-2xl font-semibold leading-tight';

type Props = { code: WaitingCode };

/** `AED 42.50 waiting`, or reserved. Never more than that: it stands where strangers read it. */
export function WaitingAmount({ code }: Props) {
  const t = useTranslations('waiting');
  const { amountMinor, currency, isReserved } = code;
  return (
    <>
      {t.rich(isReserved ? 'reserved' : 'amount', {
        amount: () => <Amount minor={amountMinor} currency={currency} />,
      })}
    </>
  );
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

type WordsProps = Props & { more: number; className?: string };

/** The newest of the codes that wait, and how many more there are. */
export function WaitingWords({ code, more, className = '' }: WordsProps) {
  const t = useTranslations('waiting');
  return (
    <span className={`min-w-0 ${className}`}>
      <span className="inline-block pe-1">
        <WaitingAmount code={code} />
        {/* Heard, and never left over at the end of a line. */}
        <span className="sr-only">{t('comma')}</span>
      </span>{' '}
      <span className="inline-block">
        <TimeLeft code={code} />
        {more > 0 && (
          // Its distance is no letter: beside digits that run the other way a space would be on its far side.
          <bdi dir="ltr" className="ms-2">{`+${more}`}</bdi>
        )}
      </span>
    </span>
  );
}

/** `+2 waiting`, beside what became of another one. */
export function MoreWaiting({ count }: { count: number }) {
  const t = useTranslations('waiting');
  return (
    <span className="text-sm whitespace-nowrap tiny:text-xs tiny:whitespace-normal">
      {t.rich('more', { count: () => <bdi dir="ltr">{`+${count}`}</bdi> })}
    </span>
  );
}

/** `2 links open, AED 120.00`. */
export function OpenLinksText({ open: { count, amount } }: { open: OpenLinks }) {
  const t = useTranslations('waiting');
  return (
    <span>
      <span>{t('links', { count })}</span>
      {amount && (
        <span className="low:hidden">
          {t('comma')} <Amount {...amount} />
        </span>
      )}
    </span>
  );
}
