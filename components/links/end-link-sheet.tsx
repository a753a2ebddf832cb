'use client';
import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/links';
import { ConfirmSheet } from '../ui/confirm-sheet';

type Props = { link: LinkDto; onClose: () => void; onEnd: () => void };

/** Asks before a customer who has the link can no longer pay. */
export function EndLinkSheet({ link, onClose, onEnd }: Props) {
  const t = useTranslations('links.end');
  const words = { body: t('body'), keep: t('keep'), confirm: t('confirm') };
  return (
    <ConfirmSheet
      {...words}
      title={t('title', { reference: link.reference })}
      onClose={onClose}
      onConfirm={onEnd}
    />
  );
}
