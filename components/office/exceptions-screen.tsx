'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { AlarmListDto } from '@/lib/api/exceptions/alarm';
import type { ExceptionListDto, ExceptionState } from '@/lib/api/exceptions/exception';
import { exceptionTitle } from '@/lib/client/exceptions/exception-variant';
import { useAlarms, useExceptions } from '@/lib/client/exceptions/use-exceptions';
import { EmptyCard } from '../ui/card';
import { AlarmCallouts } from './alarm-callouts';
import { ExceptionCard } from './exception-card';
import { OfficePage } from './office-page';
import { PinGuesses } from './pin-guesses';
import { type Choice, SettleSheet } from './settle-sheet';
import { SettledList } from './settled-list';

type Props = { seeds: Record<ExceptionState, ExceptionListDto>; alarmSeed: AlarmListDto };

/** Money that does not fit: what a manager has to decide, and beside it what was decided. Above it, what is wrong here. */
export function ExceptionsScreen({ seeds, alarmSeed }: Props) {
  const t = useTranslations('office');
  const { exceptions: open, guesses } = useExceptions('open', seeds.open) ?? seeds.open;
  const resolved = useExceptions('resolved', seeds.resolved)?.exceptions ?? [];
  const alarms = useAlarms(alarmSeed)?.alarms ?? [];
  const [choice, setChoice] = useState<Choice | null>(null);
  const [done, setDone] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const settled = ({ exception }: Choice) => {
    setDone(t('decide.done', { what: t(`kind.${exceptionTitle(exception)}`) }));
    // Its card is gone, and with it the button that had the focus.
    heading.current?.focus();
  };
  return (
    <>
      <OfficePage title={t('title')} intro={t('intro')} layout="beside" headingRef={heading}>
        <p role="status" className="sr-only">
          {done}
        </p>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <AlarmCallouts alarms={alarms} />
          {guesses.length > 0 && <PinGuesses guesses={guesses} />}
          {open.length > 0 ? (
            <ul aria-label={t('title')} className="grid gap-4">
              {open.map((exception) => (
                <ExceptionCard
                  key={exception.id}
                  exception={exception}
                  onDecide={(decision) => setChoice({ exception, decision })}
                />
              ))}
            </ul>
          ) : (
            guesses.length + alarms.length === 0 && (
              <EmptyCard
                icon="checkCircle"
                iconClass="text-paid-ink"
                title={t('none')}
                more={t('noneMore')}
              />
            )
          )}
        </div>
        <SettledList exceptions={resolved} />
      </OfficePage>
      {choice && (
        <SettleSheet
          key={`${choice.exception.id}-${choice.decision}`}
          // As the list tells it now: somebody may have accepted another payment of the sale meanwhile.
          choice={{
            ...choice,
            exception: open.find(({ id }) => id === choice.exception.id) ?? choice.exception,
          }}
          onClose={() => setChoice(null)}
          onSettled={() => settled(choice)}
        />
      )}
    </>
  );
}
