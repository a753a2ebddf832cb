'use client';
import { useTranslations } from 'next-intl';
import type { HistoryDto } from '@/lib/api/history';
import { Fact } from '../office/fact';
import { SaleReference } from '../office/sale-reference';
import { ClockTime } from '../ui/clock-time';

/** The numbers to compare and to quote. */
export function HistoryFacts({ history }: { history: HistoryDto }) {
  const t = useTranslations('history.fact');
  const { reference, orderId, displayId, gatewayId, requestId, channel, deviceReference, staffName } =
    history;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-6 gap-y-3 rounded-3xl bg-surface p-4 shadow-card sm:p-6">
      <Fact label={t('sale')}>
        <SaleReference reference={reference} orderId={orderId} />
      </Fact>
      <Fact label={t('channel')}>{t(`channels.${channel}`)}</Fact>
      {staffName !== null && (
        <Fact label={t('by')}>
          <bdi>{staffName}</bdi>
        </Fact>
      )}
      {deviceReference !== null && (
        <Fact label={t('till')}>
          <bdi>{deviceReference}</bdi>
        </Fact>
      )}
      <Moment label={t('created')} at={history.createdAt} />
      {history.hasCode && <Moment label={t('expires')} at={history.expiresAt} />}
      <Moment label={t('ended')} at={history.endedAt} />
      <Moment label={t('lastRead')} at={history.lastReadAt} />
      {displayId !== null && (
        <Fact label={t('displayId')}>
          <bdi>{displayId}</bdi>
        </Fact>
      )}
      {gatewayId !== null && (
        <Fact label={t('gatewayId')}>
          <bdi className="break-all">{gatewayId}</bdi>
        </Fact>
      )}
      <Fact label={t('requestId')}>
        <bdi className="break-all">{requestId}</bdi>
      </Fact>
    </dl>
  );
}

function Moment({ label, at }: { label: string; at: number | null }) {
  if (at === null) return null;
  return (
    <Fact label={label}>
      <ClockTime at={at} />
    </Fact>
  );
}
