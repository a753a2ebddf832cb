'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AddedEndpointDto } from '@/lib/api/systems/outbound-webhooks';
import { useOutboundWebhooks } from '@/lib/client/office/use-outbound-webhooks';
import { OfficePage } from '../office/office-page';
import { SecretCard } from '../office/secret-card';
import { Callout } from '../ui/callout';
import { EndpointCard } from './endpoint-card';
import { NewEndpointForm } from './new-endpoint-form';

/** Which other systems get webhooks, and what became of each delivery. */
export function OutboundWebhooksScreen() {
  const t = useTranslations('outboundWebhooks');
  const { endpoints, isSaving, hasFailed, refusal, add, end, again } = useOutboundWebhooks();
  const [added, setAdded] = useState<AddedEndpointDto | null>(null);
  return (
    <OfficePage title={t('title')} intro={t('intro')}>
      {hasFailed && (
        <Callout tone="declined" icon="crossCircle" role="alert">
          {isTold(refusal) ? t(`refused.${refusal}`) : t('failed')}
        </Callout>
      )}
      {added ? (
        <SecretCard
          title={t('added')}
          about={t('addedOnce')}
          secret={added.secret}
          onDone={() => setAdded(null)}
        />
      ) : (
        <NewEndpointForm isSaving={isSaving} onAdd={async (body) => setAdded(await add(body))} />
      )}
      {endpoints && (
        <ul aria-label={t('title')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {endpoints.map((endpoint) => (
            <EndpointCard
              key={endpoint.id}
              endpoint={endpoint}
              isSaving={isSaving}
              onEnd={() => void end(endpoint.id)}
              onAgain={(id) => void again(id)}
            />
          ))}
        </ul>
      )}
    </OfficePage>
  );
}

const TOLD = ['already_added', 'too_many_endpoints', 'inside_network', 'bad_request'] as const;

const isTold = (kind: string | null): kind is (typeof TOLD)[number] => TOLD.some((told) => told === kind);
