'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ExceptionListDto } from '@/lib/api/exceptions';
import type { ExceptionState } from '@/lib/api/resolve-exception';
import { useExceptions } from '@/lib/client/exceptions/use-exceptions';
import { TillHeader } from '../till/till-header';
import { ExceptionCard } from './exception-card';
import { NothingOpen } from './nothing-open';
import { OfficeNav } from './office-nav';
import { OldList } from './old-list';
import { type Choice, SettleSheet } from './settle-sheet';
import { SettledList } from './settled-list';

type Props = { seeds: Record<ExceptionState, ExceptionListDto> };

/** Money that does not fit: what a manager has to look at, and beside it what was decided. */
export function ExceptionsScreen({ seeds }: Props) {
  const t = useTranslations('office');
  const open = useExceptions('open', seeds.open)?.exceptions ?? [];
  const resolved = useExceptions('resolved', seeds.resolved)?.exceptions ?? [];
  const [choice, setChoice] = useState<Choice | null>(null);
  const [done, setDone] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const settled = ({ exception }: Choice) => {
    setDone(t('decide.done', { what: t(`kind.${exception.kind}`) }));
    // Its card is gone, and with it the button that had the focus.
    heading.current?.focus();
  };
  return (
    <>
      <TillHeader />
      <main className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] gap-4 px-3 pb-8 sm:px-5 counter:max-w-[96rem] counter:grid-cols-[1fr_24rem] counter:items-start counter:gap-x-6 xl:counter:grid-cols-[1fr_27rem]">
        <header className="grid grid-cols-[minmax(0,1fr)] gap-1 px-1 pt-2 counter:col-span-2">
          <OfficeNav />
          <h1 ref={heading} tabIndex={-1} className="text-3xl font-semibold">
            {t('title')}
          </h1>
          <p className="max-w-3xl text-muted">{t('intro')}</p>
          <p role="status" className="sr-only">
            {done}
          </p>
        </header>
        <OldList />
        {open.length === 0 ? (
          <NothingOpen />
        ) : (
          <ul aria-label={t('title')} className="grid gap-4">
            {open.map((exception) => (
              <ExceptionCard
                key={exception.id}
                exception={exception}
                onDecide={(decision) => setChoice({ exception, decision })}
              />
            ))}
          </ul>
        )}
        <SettledList exceptions={resolved} />
      </main>
      {choice && (
        <SettleSheet
          key={`${choice.exception.id}-${choice.decision}`}
          choice={choice}
          onClose={() => setChoice(null)}
          onSettled={() => settled(choice)}
        />
      )}
    </>
  );
}
