'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { linkPaths } from '@/lib/api/office-paths';
import { can } from '@/lib/domain/staff/staff';
import { useLinks } from '@/lib/client/links/use-links';
import { useTill } from '@/lib/client/session/till-context';
import { OfficePage } from '../office/office-page';
import { RequestRefused } from '../ui/forms/request-refused';
import { LinkList } from './link-list';
import { MadeLink } from './made-link';
import { NewLinkForm } from './new-link-form';

/** Payments by people who are elsewhere: a new link, and what became of the others. */
export function LinksScreen() {
  const t = useTranslations('links');
  const { staff } = useTill();
  const { list, isSaving, refusal, post } = useLinks();
  const [madeId, setMadeId] = useState<string | null>(null);
  const made = list?.links.find(({ orderId }) => orderId === madeId);
  return (
    <OfficePage title={t('title')} intro={t('intro')} hasNav={can(staff, 'exceptions.see')}>
      <RequestRefused refusal={refusal} />
      {list && made && <MadeLink link={made} onDone={() => setMadeId(null)} />}
      {list && !made && (
        <NewLinkForm
          isSaving={isSaving}
          ourPages={list}
          refusal={refusal}
          onMake={async (body) => {
            const link = await post(linkPaths.api.all, body);
            if (link) setMadeId(link.orderId);
          }}
        />
      )}
      {list && (
        <LinkList
          links={list.links.filter((link) => link !== made)}
          ourPages={list}
          isSaving={isSaving}
          onRenew={async ({ orderId }, body) => {
            const link = await post(linkPaths.api.renew(orderId), body);
            if (link) setMadeId(orderId);
          }}
          onEnd={({ orderId }) => void post(linkPaths.api.end(orderId), {})}
        />
      )}
    </OfficePage>
  );
}
