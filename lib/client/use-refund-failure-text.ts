import { useTranslations } from 'next-intl';
import type { RefundFailure } from '../domain/refund';

/** Why money did not go back, and what else may be done. */
export function useRefundFailureText(): (failure: RefundFailure) => string {
  const t = useTranslations('refund.failure');
  return ({ reason, detail }) =>
    reason === 'gateway_refused' && detail !== null ? t('gateway_refused_detail', { detail }) : t(reason);
}
