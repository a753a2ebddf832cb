'use client';
import { useTranslations } from 'next-intl';
import { useSecondsSince } from '@/lib/client/device/ticker';
import type { PinFailure } from '@/lib/client/session/use-pin';

/** Up to this, seconds are counted. */
const SHORT_WAIT_S = 90;

/** Why the sign-in failed, in words; a lock counts down to the moment of the next try. */
export function PinFailureText({ failure }: { failure: PinFailure }) {
  const t = useTranslations('signIn');
  const waited = useSecondsSince(failure.at);
  const left = Math.ceil(failure.retryAfterMs / 1000) - waited;
  const isLocked = failure.kind === 'sign_in_locked';
  if (isLocked && left <= 0) return <p className="font-semibold">{t('unlocked')}</p>;
  return (
    <p role="alert" className="font-semibold text-declined-ink">
      {isLocked ? (
        <span aria-live="off">
          {left > SHORT_WAIT_S
            ? t('lockedLong', { minutes: Math.ceil(left / 60) })
            : t('locked', { seconds: left })}
        </span>
      ) : failure.kind === 'wrong_pin' ? (
        t('wrongPin')
      ) : failure.kind === 'no_answer' ? (
        t('noAnswer')
      ) : (
        t('failed')
      )}
    </p>
  );
}
