'use client';
import { useTranslations } from 'next-intl';
import type { DisplayState } from '@/lib/domain/checkout/display-state';
import { useIsSoundBlocked } from '@/lib/client/device/chime';
import { useSecondsSince } from '@/lib/client/device/ticker';
import { countdownText } from '@/lib/client/format/time';
import { lastReadHere, type Reading } from '@/lib/client/checkout/reading';
import { useCountdown } from '@/lib/client/checkout/use-display-state';
import { useLastMinuteSound } from '@/lib/client/checkout/use-state-sounds';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { Icon } from '../ui/icons/icon';
import { NoteText, Reference } from '../ui/reference';

const SUN =
  'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M19 5l-1.4 1.4M6.4 17.6L5 19';

const SOUND_OFF = 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9.5l5 5m0-5l-5 5';

type Props = {
  reading: Reading;
  state: DisplayState;
  /** Nothing keeps the screen awake. */
  mayFallAsleep: boolean;
};

/** What a code is for and how long it lasts, and how old that is when nobody is sure. */
export function CodeFacts({ reading, state, mayFallAsleep }: Props) {
  const t = useTranslations('checkout');
  const { checkout } = reading;
  return (
    <>
      <FactList variant="code">
        <Fact name="shop" label={t('shopLabel')}>
          <bdi>{checkout.shop}</bdi>
        </Fact>
        <Fact name="order" label={t('orderLabel')}>
          <Reference reference={checkout.reference} />
        </Fact>
        {checkout.payUrl && !checkout.isOnTerminal && !checkout.isByLink && (
          <Fact name="host" label={t('payHostLabel')}>
            <bdi>{new URL(checkout.payUrl).host}</bdi>
          </Fact>
        )}
        <Countdown reading={reading} />
        {checkout.note !== null && (
          <Fact name="note" label={t('noteLabel')}>
            <NoteText note={checkout.note} />
          </Fact>
        )}
      </FactList>
      <CodeHints reading={reading} state={state} mayFallAsleep={mayFallAsleep} />
    </>
  );
}

/** While the facts face the customer, for whoever stands at the till. */
export function FacingTime({ reading }: { reading: Reading }) {
  return (
    <FactList variant="code">
      <Countdown reading={reading} />
    </FactList>
  );
}

/** For the eyes only, and only an estimate: at zero the gateway decides, not this clock. */
function Countdown({ reading }: { reading: Reading }) {
  const t = useTranslations('checkout');
  const left = useCountdown(reading);
  useLastMinuteSound(left);
  const isLong = left !== null && left > HOUR_S;
  return (
    <Fact name="time" label={t('timeLeft')}>
      {left === 0 ? (
        <span>{t('confirming')}</span>
      ) : (
        <span className="code-time" data-long={isLong || undefined}>
          <Ring share={left === null ? 1 : shareLeft(reading.checkout, left)} />
          <span role="timer" aria-live="off" dir={isLong ? 'auto' : 'ltr'} className="tabular-nums">
            <LeftText seconds={left} />
          </span>
        </span>
      )}
      <span aria-live="polite" className="sr-only">
        {left !== null && left > 0 && left <= 60 ? t('oneMinute') : ''}
      </span>
    </Fact>
  );
}

/** From here on it is said in hours, beside the ring. */
const HOUR_S = 3_600;

/** Null: nobody knows yet. */
export function LeftText({ seconds }: { seconds: number | null }) {
  const t = useTranslations('checkout');
  if (seconds === null) return '–:–';
  if (seconds <= HOUR_S) return countdownText(seconds * 1000);
  return t('hoursLeft', {
    hours: Math.floor(seconds / HOUR_S),
    minutes: Math.floor((seconds % HOUR_S) / 60),
  });
}

const shareLeft = ({ createdAt, expiresAt }: Reading['checkout'], leftS: number): number =>
  Math.min(1, (leftS * 1000) / Math.max(1, expiresAt - createdAt));

/** How much of its time a code still has; the digits in it say the same. */
function Ring({ share }: { share: number }) {
  const circle = { cx: 12, cy: 12, r: 10.5, fill: 'none', pathLength: 1 };
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="shrink-0 -rotate-90">
      <circle {...circle} className="stroke-line" />
      <circle {...circle} className="stroke-current" strokeDasharray={`${share} 1`} />
    </svg>
  );
}

/**
 * What whoever holds a code can do for it: wake the sound, keep the screen awake, turn it up. Below everything else, so
 * that nothing moves when one comes or goes.
 */
function CodeHints({ reading, state, mayFallAsleep }: Props) {
  const t = useTranslations('checkout');
  // A phone has room for one of them; this one goes with the first touch.
  const isBlocked = useIsSoundBlocked();
  const lastRead = lastReadHere(reading);
  return (
    <>
      {state === 'notConfirmed' && (
        <p className="font-semibold">
          {lastRead === null ? (
            t('neverChecked')
          ) : (
            <>
              <span>{t('lastChecked')}</span> <ClockTime at={lastRead} exact />
            </>
          )}
        </p>
      )}
      <SoundBlocked />
      {mayFallAsleep && !isBlocked && (
        <p className="flex items-center gap-2 text-muted">
          <Icon name="phone" className="size-5" />
          {t('keepAwake')}
        </p>
      )}
      {state === 'waiting' && !reading.checkout.isOnTerminal && !reading.checkout.isByLink && (
        <BrightnessHint reading={reading} />
      )}
    </>
  );
}

/** As long as nobody has scanned the code by then. */
const DIM_AFTER_S = 12;

/** On a phone, which is dimmed more often than a counter's tablet; later than a scan that goes well. */
function BrightnessHint({ reading: { checkout, receivedAt } }: Pick<Props, 'reading'>) {
  const t = useTranslations('checkout');
  const shownFor = useSecondsSince(checkout.createdAt - checkout.serverNow + receivedAt);
  if (shownFor < DIM_AFTER_S) return null;
  return (
    <p className="code-hint">
      <Icon strokes={SUN} className="size-5" />
      {t('brightness')}
    </p>
  );
}

/** One touch anywhere, and the browser lets the till be heard. */
export function SoundBlocked() {
  const t = useTranslations('checkout');
  if (!useIsSoundBlocked()) return null;
  return (
    <p className="flex items-center gap-2 font-semibold">
      <Icon strokes={SOUND_OFF} className="size-5" />
      {t('soundBlocked')}
    </p>
  );
}
