'use client';
import { useTranslations } from 'next-intl';
import type { ExceptionDto, ResolvedDto } from '@/lib/api/exceptions';
import { ENDED_VARIANT } from '@/lib/client/exceptions/exception-variant';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { SOFT_TONE } from '../ui/tones';
import { SaleReference } from './sale-reference';

/** One that is over: what it was, how it ended and by whom, and what they wrote. */
export function SettledRow({ exception }: { exception: ExceptionDto }) {
  const t = useTranslations('office');
  const { kind, amount, reference, orderId, resolved } = exception;
  if (!resolved) return null;
  const { tone, icon } = ENDED_VARIANT[resolved.resolution];
  return (
    <li className="flex gap-3 px-2 py-3">
      <span className={`grid size-9 shrink-0 place-items-center rounded-full ${SOFT_TONE[tone]}`}>
        <Icon name={icon} className="size-5" />
      </span>
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap justify-between gap-x-3 font-semibold">
          {t(`kind.${kind}`)}
          {amount && <Amount {...amount} />}
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
