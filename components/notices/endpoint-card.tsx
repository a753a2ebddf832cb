'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { OutboundEndpointDto } from '@/lib/api/outbound-webhooks';
import { Fact } from '../office/fact';
import { Button } from '../ui/button';
import { ClockTime } from '../ui/clock-time';
import { DeliveryRow } from './notice-row';

type Props = {
  endpoint: OutboundEndpointDto;
  isSaving: boolean;
  onEnd: () => void;
  onAgain: (id: string) => void;
};

/** One system with what it was told lately. */
export function EndpointCard({ endpoint, isSaving, onEnd, onAgain }: Props) {
  const t = useTranslations('notices');
  const titleId = useId();
  const { url, allowPrivateNetwork, createdBy, createdAt, endedAt, deliveries } = endpoint;
  return (
    <li>
      <article
        aria-labelledby={titleId}
        className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-3xl bg-surface p-4 shadow-card sm:p-5"
      >
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h2 id={titleId} className="min-w-0 flex-1 basis-64 text-lg leading-tight font-semibold break-all">
            <bdi dir="ltr">{url}</bdi>
          </h2>
          {endedAt === null && (
            <Button icon="cross" disabled={isSaving} onClick={onEnd}>
              {t('end')}
            </Button>
          )}
        </div>
        <dl className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-6 gap-y-2">
          <Fact label={t('fact.added')}>
            <ClockTime at={createdAt} /> · <bdi>{createdBy}</bdi>
          </Fact>
          {allowPrivateNetwork && <Fact label={t('fact.network')}>{t('fact.inside')}</Fact>}
          {endedAt !== null && (
            <Fact label={t('fact.ended')}>
              <ClockTime at={endedAt} />
            </Fact>
          )}
        </dl>
        {deliveries.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <ul aria-label={t('log')} className="grid gap-1">
            {deliveries.map((delivery) => (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                canRepeat={endedAt === null && !isSaving}
                onAgain={() => onAgain(delivery.id)}
              />
            ))}
          </ul>
        )}
      </article>
    </li>
  );
}
