'use client';
import { useTranslations } from 'next-intl';
import type { ActionFailure } from '@/lib/client/checkout/use-checkout-actions';

export function ActionFailed({ failure }: { failure: ActionFailure | null }) {
  const t = useTranslations();
  if (failure === null) return null;
  return (
    <p role="alert" className="font-semibold text-balance">
      {failure === 'failed' ? t('checkout.actionFailed') : t('problem.not_cancellable')}
    </p>
  );
}
