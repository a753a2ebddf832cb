'use client';
import { useTranslations } from 'next-intl';
import { endsRefund } from '@/lib/api/ends-refund';
import { type RefundFailed, useRefundFailureText } from '@/lib/client/refunds/use-refund';

const KNOWN = [
  'failed',
  'not_allowed',
  'not_refundable',
  'refund_in_doubt',
  'too_much',
  'wrong_pin',
  'sign_in_locked',
] as const;

/** Why nothing was given back, or that nobody knows; nothing while neither is so. */
export function RefundFailedText({ failed }: { failed: RefundFailed | null }) {
  const t = useTranslations('refund.problem');
  const failureText = useRefundFailureText();
  if (failed === null) return null;
  return (
    <p role="alert" className="font-semibold text-balance">
      {'failure' in failed
        ? failureText(failed.failure)
        : t(KNOWN.find((known) => known === failed.kind) ?? (endsRefund(failed.kind) ? 'other' : 'failed'))}
    </p>
  );
}
