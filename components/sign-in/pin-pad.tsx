'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { StaffDto } from '@/lib/api/till';
import { PIN_LENGTH } from '@/lib/api/limits';
import { type EarlyPin, usePin } from '@/lib/client/session/use-pin';
import { usePhysicalKeys } from '@/lib/client/charge/use-physical-keys';
import { latinDigits } from '@/lib/client/format/digits';
import { guardFromScanners } from '@/lib/client/device/scanner-guard';
import { Button } from '../ui/button';
import { KeptPlace } from '../ui/forms/kept-place';
import { Keypad } from '../ui/keypad';
import { PersonHeading, PIN_FRAME } from './person-heading';
import { PinFailureText } from './pin-failure-text';

/** `onBack`: absent where there is nobody else. */
type Props = { person: StaffDto; early: EarlyPin; onBack: (() => void) | undefined };

export function PinPad({ person, early, onBack }: Props) {
  const t = useTranslations('signIn');
  const { length, failure, isAsking, onDigits, onDelete, onClear } = usePin(person.id, early);
  useEffect(guardFromScanners, []);
  usePhysicalKeys({
    onDigits,
    onDelete,
    onClear,
    onPaste: (text) => onDigits(latinDigits(text)),
    onMachine: onClear,
  });
  return (
    <div className={PIN_FRAME}>
      <PersonHeading person={person}>
        {onBack && <Button onClick={onBack}>{t('someoneElse')}</Button>}
      </PersonHeading>
      <PinDots length={length} isAsking={isAsking} />
      <KeptPlace
        texts={[t('wrongPin'), t('noAnswer'), t('locked', { seconds: 30 })]}
        className="text-center font-semibold"
      >
        {failure && <PinFailureText key={failure.at} failure={failure} />}
        {isAsking && <p className="font-normal text-muted">{t('checking')}</p>}
      </KeptPlace>
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
