'use client';
import { useTranslations } from 'next-intl';
import type { ExceptionDto, ResolvedDto } from '@/lib/api/exceptions/exception';
import { ENDED_VARIANT, exceptionTitle } from '@/lib/client/exceptions/exception-variant';
import { ClockTime } from '../ui/clock-time';
import { IconBadge } from '../ui/pill';
import { TitledCard } from '../ui/titled-card';
import { SaleReference } from './sale-reference';
import { WhatCame } from './what-came';

/** What was decided, the last first. */
export function SettledList({ exceptions }: { exceptions: readonly ExceptionDto[] }) {
  const t = useTranslations('office');
  return (
    <TitledCard title={t('settled')} spacing="item">
      {exceptions.length === 0 ? (
        <p className="text-muted">{t('noneSettled')}</p>
      ) : (
        <ul className="grid divide-y divide-line">
          {exceptions.map((exception) => (
            <SettledRow key={exception.id} exception={exception} />
          ))}
        </ul>
      )}
    </TitledCard>
  );
}

/** One that is over: what it was, how it ended and by whom, and what they wrote. */
function SettledRow({ exception }: { exception: ExceptionDto }) {
  const t = useTranslations('office');
  const { amount, reference, orderId, resolved } = exception;
  if (!resolved) return null;
  return (
    <li className="flex gap-3 py-3">
      <IconBadge {...ENDED_VARIANT[resolved.resolution]} />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap justify-between gap-x-3 font-semibold">
          {t(`kind.${exceptionTitle(exception)}`)}
          {amount && (
            <span>
              <WhatCame exception={{ ...exception, cash: null }} />
            </span>
          )}
        </p>
        <p>
          <Ended resolved={resolved} />
        </p>
        {resolved.note !== null && (
          <p dir="auto" className="break-words whitespace-pre-line">
            “{resolved.note}”
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <ClockTime at={resolved.at} />
          <SaleReference reference={reference} orderId={orderId} />
        </p>
      </div>
    </li>
  );
}

function Ended({ resolved: { resolution, by } }: { resolved: ResolvedDto }) {
  const t = useTranslations('office.ended');
  return t(resolution, { name: by ?? '' });
}
