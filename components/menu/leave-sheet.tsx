'use client';
import { useTranslations } from 'next-intl';
import type { WaitingCode } from '@/lib/client/device/waiting-codes';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';
import { TimeLeft, WaitingAmount } from '../till/waiting-text';

type Props = { codes: readonly WaitingCode[]; onClose: () => void; onConfirm: () => void };

/** A second yes before somebody leaves while a customer may be paying. */
export function LeaveSheet({ codes, onClose, onConfirm }: Props) {
  const t = useTranslations('leaveDialog');
  return (
    <ConfirmSheet
      title={t('title', { count: codes.length })}
      keep={t('stay')}
      confirm={t('confirm')}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <ul className="grid gap-1 text-lg font-semibold">
        {codes.map((code) => (
          <li key={code.id} className="flex flex-wrap justify-between gap-x-4">
            <span>
              <WaitingAmount code={code} />
            </span>
            <span className="text-muted">
              <TimeLeft code={code} />
            </span>
          </li>
        ))}
      </ul>
      <p>{t('body')}</p>
    </ConfirmSheet>
  );
}
