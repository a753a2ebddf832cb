'use client';
import { useTranslations } from 'next-intl';
import type { OutboundEndpointDto } from '@/lib/api/systems/outbound-webhooks';
import { Button } from '../ui/button';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { TitledCard } from '../ui/titled-card';
import { DeliveryRow, type NotSentAgain } from './delivery-row';

type Props = {
  endpoint: OutboundEndpointDto;
  isSaving: boolean;
  /** The delivery whose "Send again" did nothing, and why. */
  notSentAgain: { readonly id: string; readonly because: NotSentAgain } | null;
  onEnd: () => void;
  onAgain: (id: string) => void;
};

/** One endpoint with its latest deliveries. */
export function EndpointCard({ endpoint, isSaving, notSentAgain, onEnd, onAgain }: Props) {
  const t = useTranslations('outboundWebhooks');
  const { url, allowPrivateNetwork, createdBy, createdAt, endedAt, deliveries } = endpoint;
  const end = endedAt === null && (
    <Button icon="cross" disabled={isSaving} onClick={onEnd}>
      {t('end')}
    </Button>
  );
  const address = (
    <bdi dir="ltr" className="break-all">
      {url}
    </bdi>
  );
  return (
    <li>
      <TitledCard as="article" spacing="item" title={address} beside={end}>
        <FactList>
          <Fact label={t('fact.added')}>
            <ClockTime at={createdAt} /> · <bdi>{createdBy}</bdi>
          </Fact>
          {allowPrivateNetwork && <Fact label={t('fact.network')}>{t('fact.privateNetwork')}</Fact>}
          {endedAt !== null && (
            <Fact label={t('fact.ended')}>
              <ClockTime at={endedAt} />
            </Fact>
          )}
        </FactList>
        {deliveries.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <ul aria-label={t('log')} className="grid gap-1">
            {deliveries.map((delivery) => (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                notSentAgain={notSentAgain?.id === delivery.id ? notSentAgain.because : null}
                canRepeat={endedAt === null && !isSaving}
                onAgain={() => onAgain(delivery.id)}
              />
            ))}
          </ul>
        )}
      </TitledCard>
    </li>
  );
}
