'use client';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts';
import { useAmountText } from '@/lib/client/format/amount';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';

type Props = {
  dialogRef: RefObject<HTMLDialogElement | null>;
  checkout: CheckoutDto;
  onConfirm: () => void;
};

export function CancelDialog({ dialogRef, checkout, onConfirm }: Props) {
  const t = useTranslations('cancelDialog');
  const amountText = useAmountText();
  const close = () => dialogRef.current?.close();
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <Sheet dialogRef={dialogRef} title={t('title')} isBesideCode>
      <p className="text-lg">
        {t('body', { amount: amountText(checkout.amountMinor, checkout.currency).text })}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Button size="large" onClick={close}>
          {t('keep')}
        </Button>
        <Button variant="danger" size="large" onClick={confirm}>
          {t('confirm')}
        </Button>
      </div>
    </Sheet>
  );
}
