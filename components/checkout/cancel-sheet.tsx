'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { Amount } from '../ui/amount';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';

type Props = { checkout: CheckoutDto; onClose: () => void; onConfirm: () => void };

/** A second yes before a code stops working. It stands beside the code, which can be paid until then. */
export function CancelSheet({ checkout, onClose, onConfirm }: Props) {
  const t = useTranslations('cancelDialog');
  return (
    <ConfirmSheet
      title={t('title')}
      keep={t('keep')}
      confirm={t('confirm')}
      isBesideCode
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p className="text-lg">
        {t.rich('body', {
          amount: () => <Amount minor={checkout.amountMinor} currency={checkout.currency} />,
        })}
      </p>
    </ConfirmSheet>
  );
}
