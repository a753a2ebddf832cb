'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { endsRefund } from '@/lib/api/refunds/ends-refund';
import { LONGEST_NOTE, PIN_LENGTH } from '@/lib/api/limits';
import type { StaffDto } from '@/lib/api/till';
import { useAmountText } from '@/lib/client/format/amount';
import { writtenAmount } from '@/lib/client/format/written-amount';
import { useTill } from '@/lib/client/session/till-context';
import { type RefundFailed, useRefund, useRefundFailureText } from '@/lib/client/refunds/use-refund';
import { Amount } from '../ui/amount';
import { ProblemText } from '../ui/callout';
import { AmountField } from '../ui/forms/amount-field';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';
import { TextAreaField } from '../ui/forms/field';
import { Reference } from '../ui/reference';
import { ApprovalFields } from './approval-fields';

type Props = {
  checkout: CheckoutDto;
  /** Who can approve it; null for whoever needs nobody's approval. */
  managers: readonly StaffDto[] | null;
  onClose: () => void;
};

/** How much goes back, and why. It begins with all of it; the button says the money once more. */
export function RefundSheet({ checkout, managers, onClose }: Props) {
  const t = useTranslations('refund');
  const { currency, refundableMinor } = checkout;
  const amountText = useAmountText();
  const [text, setText] = useState(() => amountText(refundableMinor, currency).number);
  const amount = writtenAmount(text, currency);
  const minor = amount.ok ? amount.value : 0;
  const [note, setNote] = useState('');
  const [approval, setApproval] = useState({ staffId: managers?.[0]?.id ?? '', pin: '' });
  const { refund, isSending, failed } = useRefund(checkout);
  const isTooMuch = minor > refundableMinor;
  const { refundLimitMinor, currency: own } = useTill();
  const back = checkout.refundedMinor + minor;
  const needsApproval = managers !== null && !(currency === own && back <= refundLimitMinor);
  const isApproved = !needsApproval || (approval.staffId !== '' && approval.pin.length === PIN_LENGTH);
  const isReady = minor > 0 && !isTooMuch && note.trim() !== '' && isApproved;

  const request = { amountMinor: minor, note: note.trim() };
  const confirmText =
    minor > 0 ? t.rich('confirm', { amount: () => <Amount minor={minor} currency={currency} /> }) : t('ask');
  return (
    <ConfirmSheet
      title={t.rich('title', { reference: () => <Reference reference={checkout.reference} /> })}
      keep={t('back')}
      confirm={isSending ? t('sending') : confirmText}
      variant="primary"
      isDisabled={!isReady || isSending}
      onClose={onClose}
      onConfirm={() => refund(request, needsApproval ? approval : undefined)}
    >
      <p>{t('about')}</p>
      <AmountField
        label={t('amount')}
        text={text}
        currency={currency}
        onChange={setText}
        problem={isTooMuch && t('tooMuch')}
        help={t.rich('most', { amount: () => <Amount minor={refundableMinor} currency={currency} /> })}
      />
      <TextAreaField
        label={t('note')}
        help={t('noteHelp')}
        rows={2}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {needsApproval && <ApprovalFields managers={managers} approval={approval} onChange={setApproval} />}
      <Failed failed={failed} />
    </ConfirmSheet>
  );
}

const KNOWN = [
  'failed',
  'not_allowed',
  'not_refundable',
  'refund_in_doubt',
  'too_much',
  'wrong_pin',
  'sign_in_locked',
] as const;

/** Why nothing was refunded, or that nobody knows; nothing while neither is so. */
function Failed({ failed }: { failed: RefundFailed | null }) {
  const t = useTranslations('refund.problem');
  const failureText = useRefundFailureText();
  if (failed === null) return null;
  return (
    <ProblemText>
      {'failure' in failed
        ? failureText(failed.failure)
        : t(KNOWN.find((known) => known === failed.kind) ?? (endsRefund(failed.kind) ? 'other' : 'failed'))}
    </ProblemText>
  );
}
