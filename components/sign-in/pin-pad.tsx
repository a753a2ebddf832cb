'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { StaffDto } from '@/lib/api/till';
import { PIN_LENGTH } from '@/lib/api/limits';
import { type PinFailure, usePin } from '@/lib/client/session/use-pin';
import { usePhysicalKeys } from '@/lib/client/charge/use-physical-keys';
import { latinDigits } from '@/lib/client/format/digits';
import { guardFromScanners } from '@/lib/client/device/scanner-guard';
import { useSecondsSince } from '@/lib/client/device/ticker';
import { Button } from '../ui/button';
import { InitialsBadge } from '../ui/initials-badge';
import { Keypad } from '../ui/keypad';

type Props = { person: StaffDto; onBack: () => void };

export function PinPad({ person, onBack }: Props) {
  const t = useTranslations('signIn');
  const { length, failure, isAsking, onDigits, onDelete, onClear } = usePin(person.id);
  useEffect(guardFromScanners, []);
  usePhysicalKeys({
    onDigits,
    onDelete,
    onClear,
    onPaste: (text) => onDigits(latinDigits(text)),
    onMachine: onClear,
  });
  return (
    <div className="mx-auto flex w-full max-w-sm flex-1 flex-col gap-4 short:gap-2 sm:max-h-[46rem] low:grid low:max-w-none low:grid-cols-2 low:grid-rows-[auto_auto_1fr] low:gap-x-6">
      <div className="flex items-center gap-3">
        <InitialsBadge name={person.name} className="size-14 text-xl" />
        <h1 className="grid min-w-0 flex-1 text-xl leading-snug font-semibold">
          <bdi className="truncate">{person.name}</bdi>
          <span className="text-base font-normal text-muted">{t('enterPin')}</span>
        </h1>
        <Button onClick={onBack}>{t('someoneElse')}</Button>
      </div>
      <PinDots length={length} isAsking={isAsking} />
      <div className="min-h-12 text-center short:min-h-6">
        {failure && <PinFailureText key={failure.at} failure={failure} />}
        {isAsking && <p className="text-muted">{t('checking')}</p>}
      </div>
      <div className="flex grow flex-col low:col-start-2 low:row-span-3 low:row-start-1">
        <Keypad corner="clear" onDigits={onDigits} onDelete={onDelete} onClear={onClear} />
      </div>
    </div>
  );
}

/** How many digits are in, never which. */
function PinDots({ length, isAsking }: { length: number; isAsking: boolean }) {
  const t = useTranslations('signIn');
  const places = Array.from({ length: PIN_LENGTH }, (_, place) => place);
  return (
    <div role="status" dir="ltr" className={`flex justify-center gap-4 ${isAsking ? 'animate-breathe' : ''}`}>
      <span className="sr-only">{t('digits', { count: length })}</span>
      {places.map((place) => (
        <span
          key={place}
          aria-hidden="true"
          className={`size-5 rounded-full border-2 ${place < length ? 'border-primary bg-primary' : 'border-edge'}`}
        />
      ))}
    </div>
  );
}

/** Up to this, seconds are counted. */
const SHORT_WAIT_S = 90;

/** Why the sign-in failed, in words; a lock counts down to the moment of the next try. */
function PinFailureText({ failure }: { failure: PinFailure }) {
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
