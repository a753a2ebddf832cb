'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AddedEndpointDto } from '@/lib/api/outbound-webhooks';
import { useOutboundWebhooks } from '@/lib/client/office/use-outbound-webhooks';
import { ShownOnce } from '../keys/shown-once';
import { OfficeNav } from '../office/office-nav';
import { OldList } from '../office/old-list';
import { TillHeader } from '../till/till-header';
import { Notice } from '../ui/notice';
import { EndpointCard } from './endpoint-card';
import { NewEndpointForm } from './new-endpoint-form';

/** Which other systems are told of changes, and what became of that. */
export function OutboundWebhooksScreen() {
  const t = useTranslations('notices');
  const { endpoints, isSaving, hasFailed, add, end, again } = useOutboundWebhooks();
  const [added, setAdded] = useState<AddedEndpointDto | null>(null);
  return (
    <>
      <TillHeader />
      <main className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-4 px-3 pb-8 sm:px-5">
        <header className="grid grid-cols-[minmax(0,1fr)] gap-1 px-1 pt-2">
          <OfficeNav />
          <h1 className="text-3xl font-semibold">{t('title')}</h1>
          <p className="max-w-3xl text-muted">{t('intro')}</p>
        </header>
        <OldList />
        {hasFailed && (
          <Notice tone="declined" icon="crossCircle" role="alert">
            {t('failed')}
          </Notice>
        )}
        {added ? (
          <ShownOnce
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
      </main>
    </>
  );
}
