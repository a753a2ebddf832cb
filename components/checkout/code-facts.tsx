'use client';
import { useTranslations } from 'next-intl';
import type { DisplayState } from '@/lib/domain/checkout/display-state';
import { useIsSoundLocked } from '@/lib/client/device/sound';
import { countdownText } from '@/lib/client/format/time';
import { lastReadHere, type Reading } from '@/lib/client/checkout/reading';
import { useCountdown } from '@/lib/client/checkout/use-display-state';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { Icon } from '../ui/icons/icon';

const SUN =
  'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M19 5l-1.4 1.4M6.4 17.6L5 19';

type Props = { reading: Reading; state: DisplayState };

/** What a code is for and how long it lasts, and how old that is when nobody is sure. */
export function CodeFacts({ reading, state }: Props) {
  const t = useTranslations('checkout');
  const { checkout } = reading;
  const isSilent = useIsSoundLocked();
  const lastRead = lastReadHere(reading);
  return (
    <>
      <FactList variant="code">
        <Fact name="shop" label={t('shopLabel')}>
          <bdi>{checkout.shop}</bdi>
        </Fact>
        <Fact name="order" label={t('orderLabel')}>
          <bdi>{checkout.reference}</bdi>
        </Fact>
        {checkout.payUrl && !checkout.isOnTerminal && (
          <Fact name="host" label={t('payHostLabel')}>
            <bdi>{new URL(checkout.payUrl).host}</bdi>
          </Fact>
        )}
        <Countdown reading={reading} />
      </FactList>
      {isSilent && (
        <p className="flex items-center gap-2 font-semibold">
          <Icon name="soundOff" className="size-5" />
          <span>{t('soundLocked')}</span>
        </p>
      )}
      {state === 'notConfirmed' ? (
        <p className="font-semibold">
          {lastRead === null ? (
            t('neverChecked')
          ) : (
            <>
              {t('lastChecked')} <ClockTime at={lastRead} exact />
            </>
          )}
        </p>
      ) : (
        !checkout.isOnTerminal && (
          <p className="code-hint">
            <Icon strokes={SUN} className="size-5" />
            {t('brightness')}
          </p>
        )
      )}
    </>
  );
}

/** For the eyes only, and only an estimate: at zero the gateway decides, not this clock. */
function Countdown({ reading }: { reading: Reading }) {
  const t = useTranslations('checkout');
  const left = useCountdown(reading);
  return (
    <Fact name="time" label={t('timeLeft')}>
      {left === 0 ? (
        <span>{t('confirming')}</span>
      ) : (
        <span className="flex items-center gap-2">
          <Ring share={left === null ? 1 : shareLeft(reading.checkout, left)} />
          <span role="timer" aria-live="off" dir="ltr" className="tabular-nums">
            {left === null ? '–:–' : countdownText(left * 1000)}
          </span>
        </span>
      )}
      <span aria-live="polite" className="sr-only">
        {left !== null && left > 0 && left <= 60 ? t('oneMinute') : ''}
      </span>
    </Fact>
  );
}

const shareLeft = ({ createdAt, expiresAt }: Reading['checkout'], leftS: number): number =>
  Math.min(1, (leftS * 1000) / Math.max(1, expiresAt - createdAt));

/** How much of its time a code still has; the digits beside it say the same. */
function Ring({ share }: { share: number }) {
  const circle = { cx: 12, cy: 12, r: 9, fill: 'none', strokeWidth: 4, pathLength: 1 };
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-[1.25em] shrink-0 -rotate-90">
      <circle {...circle} className="stroke-line" />
      <circle {...circle} className="stroke-current" strokeDasharray={`${share} 1`} />
    </svg>
  );
}
