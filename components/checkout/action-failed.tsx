'use client';
import { useTranslations } from 'next-intl';
import type { ActionFailure } from '@/lib/client/checkout/use-checkout-actions';
import { ProblemText } from '../ui/callout';

/** Why nothing came of a button of a checkout; nothing while that is not so. */
export function ActionFailed({ failure }: { failure: ActionFailure | null }) {
  const t = useTranslations();
  if (failure === null) return null;
  return (
    <ProblemText>
      {failure === 'failed' ? t('checkout.actionFailed') : t('problem.not_cancellable')}
    </ProblemText>
  );
}
