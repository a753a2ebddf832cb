'use client';
import { useTranslations } from 'next-intl';
import type { StaffDto } from '@/lib/api/till';
import { usePhysicalKeys } from '@/lib/client/charge/use-physical-keys';
import { usePin } from '@/lib/client/session/use-pin';
import { Button } from '../ui/button';
import { InitialsBadge } from '../ui/initials-badge';
import { Keypad } from '../ui/keypad';
import { PinDots } from './pin-dots';
import { PinFailureText } from './pin-failure-text';

type Props = { person: StaffDto; onBack: () => void };

export function PinPad({ person, onBack }: Props) {
  const t = useTranslations('signIn');
  const { length, failure, isAsking, onDigits, onDelete, onClear } = usePin(person.id);
  usePhysicalKeys({ onDigits, onDelete, onClear });
  return (
    <div className="mx-auto flex w-full max-w-sm flex-1 flex-col gap-4 sm:max-h-[46rem]">
      <div className="flex items-center gap-3">
        <InitialsBadge name={person.name} className="size-14 text-xl" />
        <h1 className="grid min-w-0 flex-1 text-xl leading-snug font-semibold">
          <bdi className="truncate">{person.name}</bdi>
          <span className="text-base font-normal text-muted">{t('enterPin')}</span>
        </h1>
        <Button onClick={onBack}>{t('someoneElse')}</Button>
      </div>
      <PinDots length={length} isAsking={isAsking} />
      <div className="min-h-12 text-center">
        {failure && <PinFailureText key={failure.at} failure={failure} />}
        {isAsking && <p className="text-muted">{t('checking')}</p>}
      </div>
      <Keypad corner="clear" onDigits={onDigits} onDelete={onDelete} onClear={onClear} />
    </div>
  );
}
