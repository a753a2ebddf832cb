'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RenewLinkBody } from '@/lib/api/links/link-request';
import type { LinkDto, OurPagesDto } from '@/lib/api/links/link';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';
import { Reference } from '../ui/reference';
import { LinkCard } from './link-card';
import { ShareLinkSheet } from './link-share';

type Props = {
  links: readonly LinkDto[];
  ourPages: OurPagesDto;
  isSaving: boolean;
  onRenew: (link: LinkDto, body: RenewLinkBody) => void;
  onEnd: (link: LinkDto) => void;
};

/** Links with what can be done with each; the sheets belong to the one whose button was pressed. */
export function LinkList({ links, ourPages, isSaving, onRenew, onEnd }: Props) {
  const t = useTranslations('links');
  const [open, setOpen] = useState<{ sheet: 'share' | 'end'; orderId: string } | null>(null);
  const chosen = links.find(({ orderId }) => orderId === open?.orderId);
  const close = () => setOpen(null);
  return (
    <>
      <ul aria-label={t('title')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {links.map((link) => (
          <LinkCard
            key={link.orderId}
            link={link}
            ourPages={ourPages}
            isSaving={isSaving}
            onShare={() => setOpen({ sheet: 'share', orderId: link.orderId })}
            onRenew={(body) => onRenew(link, body)}
            onEnd={() => setOpen({ sheet: 'end', orderId: link.orderId })}
          />
        ))}
      </ul>
      {chosen && open?.sheet === 'share' && <ShareLinkSheet link={chosen} onClose={close} />}
      {chosen && open?.sheet === 'end' && (
        <ConfirmSheet
          title={t.rich('end.title', { reference: () => <Reference reference={chosen.reference} /> })}
          keep={t('end.keep')}
          confirm={t('end.confirm')}
          onClose={close}
          onConfirm={() => onEnd(chosen)}
        >
          <p className="text-lg">{t('end.body')}</p>
        </ConfirmSheet>
      )}
    </>
  );
}
