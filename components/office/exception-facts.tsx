'use client';
import { useTranslations } from 'next-intl';
import type { AmountDto, ExceptionDto } from '@/lib/api/exceptions/exception';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { SaleReference } from './sale-reference';
import { WhatCame } from './what-came';

const isSame = (one: AmountDto | null, other: AmountDto | null) =>
  one?.minor === other?.minor && one?.currency === other?.currency;

/** The numbers to compare and to quote. */
export function ExceptionFacts({ exception }: { exception: ExceptionDto }) {
  const t = useTranslations('office.fact');
  const { reference, orderId, amount, asked, cash, moved, displayId, till, soldBy, openedAt, lapsesAt } =
    exception;
  const { payment, saleNote } = exception;
  return (
    <FactList>
      <Fact label={t(cash ? 'byCard' : moved === 'yes' ? 'amount' : 'shown')}>
        <span className="text-xl font-semibold">
          <WhatCame exception={{ ...exception, cash: null }} />
        </span>
      </Fact>
      {asked && !isSame(asked, amount) && (
        <Fact label={t('asked')}>
          <Amount {...asked} className="text-xl font-semibold" />
        </Fact>
      )}
      {cash && (
        <Fact label={t('cash')}>
          <Amount {...cash} className="text-xl font-semibold" />
        </Fact>
      )}
      {reference !== null && (
        <Fact label={t(orderId === null ? 'externalReference' : 'sale')}>
          <SaleReference reference={reference} orderId={orderId} />
          {payment !== null && (
            <>
              <br />
              <span>{t('payment', { number: payment })}</span>
            </>
          )}
        </Fact>
      )}
      {saleNote !== null && (
        <Fact label={t('note')}>
          <bdi className="wrap-anywhere">{saleNote}</bdi>
        </Fact>
      )}
      {displayId && (
        <Fact label={t('displayId')}>
          <bdi>{displayId}</bdi>
        </Fact>
      )}
      <Fact label={t('seen')}>
        <ClockTime at={openedAt} />
      </Fact>
      {lapsesAt !== null && (
        <Fact label={t('lapses')}>
          <ClockTime at={lapsesAt} />
        </Fact>
      )}
      {till && <Fact label={t('till')}>{till.isThis ? t('thisTill') : <bdi>{till.name}</bdi>}</Fact>}
      {soldBy !== null && (
        <Fact label={t('soldBy')}>
          <bdi>{soldBy}</bdi>
        </Fact>
      )}
    </FactList>
  );
}
