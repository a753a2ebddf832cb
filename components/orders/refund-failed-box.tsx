'use client';
import { useTranslations } from 'next-intl';
import { endsRefund } from '@/lib/api/refunds/ends-refund';
import { type RefundFailed, useRefundFailureText } from '@/lib/client/refunds/use-refund';
import { Callout } from '../ui/callout';

const KNOWN = [
  'failed',
  'not_allowed',
  'not_refundable',
  'refund_in_doubt',
  'too_much',
  'wrong_pin',
  'sign_in_locked',
] as const;

type Props = {
  failed: RefundFailed | null;
  /** Whose PIN was asked for. */
  approver?: string;
};

/** Why nothing was refunded, in red, or that nobody knows; nothing while neither is so. */
export function RefundFailedBox({ failed, approver = '' }: Props) {
  const t = useTranslations('refund.problem');
  const failureText = useRefundFailureText();
  if (failed === null) return null;
  if ('failure' in failed)
    return (
      <Callout tone="declined" icon="crossCircle" role="alert">
        {failureText(failed.failure)}
      </Callout>
    );
  const { kind } = failed;
  const known = KNOWN.find((each) => each === kind) ?? (endsRefund(kind) ? 'other' : 'failed');
  const style = known === 'failed' ? IN_DOUBT : REFUSED;
  return (
    <Callout {...style} role="alert">
      {t(known, { name: approver })}
    </Callout>
  );
}

const REFUSED = { tone: 'declined', icon: 'crossCircle' } as const;
const IN_DOUBT = { tone: 'amber', icon: 'question' } as const;
