'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { RefundDto } from '@/lib/api/refunds/refund';
import { endsRefund } from '@/lib/api/refunds/ends-refund';
import { type RefundFailed, useRefundFailureText } from '@/lib/client/refunds/use-refund';
import { Callout } from '../ui/callout';

const KNOWN = ['failed', 'not_allowed', 'not_refundable', 'refund_in_doubt', 'too_much'] as const;

type Props = {
  failed: RefundFailed | null;
  /** What became of an attempt whose answer was lost, once the page knows. */
  sent: RefundDto | null;
  /** Somebody pressed once more after that. */
  isAgain: boolean;
};

/**
 * Why nothing was refunded, in red, or that nobody knows; nothing while neither is so. On a low screen it may come below the
 * edge of the sheet or behind its buttons: it is brought to where it can be read.
 */
export function RefundFailedBox(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { failed, sent, isAgain } = props;
  useEffect(() => {
    if (failed !== null || sent !== null) box.current?.scrollIntoView({ block: 'nearest' });
  }, [failed, sent, isAgain]);
  return (
    <div ref={box} className="scroll-my-24 empty:hidden">
      <Why {...props} />
    </div>
  );
}

function Why({ failed, sent, isAgain }: Props) {
  const t = useTranslations('refund.problem');
  const failureText = useRefundFailureText();
  if (sent) return <SentBox sent={sent} isAgain={isAgain} />;
  if (failed === null) return null;
  if ('failure' in failed)
    return (
      <Callout tone="declined" icon="crossCircle" role="alert">
        {failureText(failed.failure)}
      </Callout>
    );
  const { kind } = failed;
  if (kind === 'sent_before')
    return (
      <Callout {...SENT} role="alert">
        {t('sentAgain')}
      </Callout>
    );
  const known = KNOWN.find((each) => each === kind) ?? (endsRefund(kind) ? 'other' : 'failed');
  const style = known === 'failed' ? IN_DOUBT : REFUSED;
  return (
    <Callout {...style} role="alert">
      {t(known)}
    </Callout>
  );
}

function SentBox({ sent: { failure }, isAgain }: { sent: RefundDto; isAgain: boolean }) {
  const t = useTranslations('refund.problem');
  const failureText = useRefundFailureText();
  return (
    <Callout {...(failure ? REFUSED : SENT)} role="alert">
      {failure ? failureText(failure) : t(isAgain ? 'sentAgain' : 'sent')}
    </Callout>
  );
}

const SENT = { tone: 'info', icon: 'checkCircle' } as const;
const REFUSED = { tone: 'declined', icon: 'crossCircle' } as const;
const IN_DOUBT = { tone: 'amber', icon: 'question' } as const;
