'use client';
import { useTranslations } from 'next-intl';
import type { KeyDto } from '@/lib/api/keys';
import { ConfirmSheet } from '../ui/confirm-sheet';

type Props = { apiKey: KeyDto; onClose: () => void; onRevoke: () => void };

/** Asks before a system is shut out. */
export function RevokeSheet({ apiKey, onClose, onRevoke }: Props) {
  const t = useTranslations('keys.revoke');
  const words = { body: t('body'), keep: t('keep'), confirm: t('confirm') };
  return (
    <ConfirmSheet
      {...words}
      title={t('title', { name: apiKey.name })}
      onClose={onClose}
      onConfirm={onRevoke}
    />
  );
}
