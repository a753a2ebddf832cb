'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AddedEndpointDto, OutboundEndpointDto } from '@/lib/api/systems/outbound-webhooks';
import { useOutboundWebhooks } from '@/lib/client/office/use-outbound-webhooks';
import { OfficePage } from '../office/office-page';
import { SecretCard } from '../office/secret-card';
import { Callout } from '../ui/callout';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';
import { EndpointCard } from './endpoint-card';
import { NewEndpointForm } from './new-endpoint-form';

/** Which other systems get webhooks, and what became of each delivery. */
export function OutboundWebhooksScreen() {
  const t = useTranslations('outboundWebhooks');
  const { endpoints, isSaving, hasFailed, refusal, add, end, again } = useOutboundWebhooks();
  const [added, setAdded] = useState<AddedEndpointDto | null>(null);
  const [ending, setEnding] = useState<OutboundEndpointDto | null>(null);
  // What the newest press was about: its failure is said where it was pressed.
  const [againId, setAgainId] = useState<string | null>(null);
  const because = refusal === 'not_found' ? ('ended' as const) : ('unclear' as const);
  return (
    <OfficePage title={t('title')} intro={t('intro')}>
      {hasFailed && againId === null && (
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
        <NewEndpointForm
          isSaving={isSaving}
          onAdd={async (body) => {
            setAgainId(null);
            setAdded(await add(body));
          }}
        />
      )}
      {endpoints && (
        <ul aria-label={t('title')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {endpoints.map((endpoint) => (
            <EndpointCard
              key={endpoint.id}
              endpoint={endpoint}
              isSaving={isSaving}
              onEnd={() => setEnding(endpoint)}
              notSentAgain={hasFailed && againId !== null ? { id: againId, because } : null}
              onAgain={(id) => {
                setAgainId(id);
                void again(id);
              }}
            />
          ))}
        </ul>
      )}
      {ending && (
        <ConfirmSheet
          title={t('ending.title')}
          keep={t('ending.keep')}
          confirm={t('ending.confirm')}
          onClose={() => setEnding(null)}
          onConfirm={() => {
            setAgainId(null);
            void end(ending.id);
          }}
        >
          <p dir="ltr" className="font-semibold break-all">
            {ending.url}
          </p>
          <p className="text-lg">{t('ending.body')}</p>
        </ConfirmSheet>
      )}
    </OfficePage>
  );
}

const TOLD = ['already_added', 'too_many_endpoints', 'inside_network', 'bad_request'] as const;

const isTold = (kind: string | null): kind is (typeof TOLD)[number] => TOLD.some((told) => told === kind);
