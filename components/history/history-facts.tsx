'use client';
import { useTranslations } from 'next-intl';
import type { HistoryDto } from '@/lib/api/checkouts/history';
import { cameApartAt } from '@/lib/client/checkout/checkout-view';
import { useTechnicalDetails } from '@/lib/client/history/use-technical-details';
import { SaleReference } from '../office/sale-reference';
import { Card } from '../ui/card';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { NoteText } from '../ui/reference';

/** The numbers to compare and to quote. */
export function HistoryFacts({ history }: { history: HistoryDto }) {
  const t = useTranslations('history.fact');
  const { isShown } = useTechnicalDetails();
  const { reference, note, orderId, displayId, gatewayId, requestId, channel, till, staffName } = history;
  return (
    <Card>
      <FactList>
        <Fact label={t('sale')}>
          <SaleReference reference={reference} orderId={orderId} />
        </Fact>
        {note !== null && (
          <Fact label={t('note')}>
            <NoteText note={note} className="wrap-anywhere" />
          </Fact>
        )}
        <Fact label={t('channel')}>{t(`channels.${channel}`)}</Fact>
        {staffName !== null && (
          <Fact label={t('by')}>
            <bdi>{staffName}</bdi>
          </Fact>
        )}
        {till !== null && (
          <Fact label={t('till')}>
            <bdi>{till}</bdi>
          </Fact>
        )}
        <Moment label={t('created')} at={history.createdAt} />
        {history.hasCode && <Moment label={t('expires')} at={history.expiresAt} />}
        <Moment label={t('ended')} at={history.endedAt} />
        <Moment label={t('came')} at={cameApartAt(history)} />
        <Moment label={t('lastRead')} at={history.lastReadAt} />
        {displayId !== null && (
          <Fact label={t('displayId')}>
            <bdi>{displayId}</bdi>
          </Fact>
        )}
        {isShown && gatewayId !== null && (
          <Fact label={t('gatewayId')}>
            <bdi className="break-all">{gatewayId}</bdi>
          </Fact>
        )}
        {isShown && (
          <Fact label={t('requestId')}>
            <bdi className="break-all">{requestId}</bdi>
          </Fact>
        )}
      </FactList>
    </Card>
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
