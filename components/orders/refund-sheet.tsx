'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import type { RefundDto } from '@/lib/api/refunds/refund';
import { PIN_LENGTH } from '@/lib/api/limits';
import type { StaffDto } from '@/lib/api/till';
import { useAmountText } from '@/lib/client/format/amount';
import { writtenAmount } from '@/lib/client/format/written-amount';
import { refundNote } from '@/lib/client/refunds/refund-note';
import { forgetRefund, useRefund } from '@/lib/client/refunds/use-refund';
import { cameBy } from '@/lib/client/sales/payments-of-sale';
import { useTill } from '@/lib/client/session/till-context';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';
import { AmountField } from '../ui/forms/amount-field';
import { ConfirmSheet } from '../ui/forms/confirm-sheet';
import { Reference } from '../ui/reference';
import { ApprovalStep, firstApproval, pinRefusal } from './approval-step';
import { RefundFailedBox } from './refund-failed-box';
import { type Reason, RefundReasonFields } from './refund-reason';

type Props = {
  checkout: CheckoutDto;
  /** As the sale's page numbers its payments. */
  number: number;
  /** Of the payment, as far as the page knows. */
  refunds: readonly RefundDto[];
  /** Who can approve it; null for whoever needs nobody's approval. */
  managers: readonly StaffDto[] | null;
  onClose: () => void;
  /** After it closed because the refund is stored. */
  onDone: () => void;
};

/**
 * How much goes back, and why; then, where it needs one, a manager's approval. It begins with all of it, and the button
 * that sends it says the money once more.
 */
export function RefundSheet({ checkout, number, refunds, managers, onClose, onDone }: Props) {
  const t = useTranslations('refund');
  const { currency, refundableMinor } = checkout;
  const { text, setText, reason, changeReason, minor, note, isTooMuch, isTyped } = useRefundForm(checkout);
  const { refund, isSending, failed, appeared, forgetFailure } = useRefund(checkout, refunds);
  const sent = appeared?.amountMinor === minor && appeared.note === note ? appeared : null;
  const [isAgain, setIsAgain] = useState(false);
  const [approval, setApproval] = useState(() => firstApproval(managers));
  const [isApproving, setIsApproving] = useState(false);
  const refused = pinRefusal(failed);
  const needsApproval = useNeedsApproval(checkout, minor) && managers !== null;
  const isSecondStep = needsApproval && isApproving;
  const isFilled = minor > 0 && !isTooMuch && note !== '';
  const hasPin = !isSecondStep || approval.pin.length === PIN_LENGTH;
  // What was sent is asked for once more by nobody; the press that tries says so.
  const isRepeated = failed !== null && 'kind' in failed && failed.kind === 'sent_before';
  // As an idle Charge does, the button says what it waits for.
  const missing = sent || isFilled || isTooMuch ? null : minor === 0 ? t('typeAmount') : t('chooseReason');
  const isReady = sent ? !isAgain : isFilled && hasPin && !isRepeated;

  const goBack = () => {
    setIsApproving(false);
    setApproval(firstApproval(managers));
    forgetFailure();
  };
  const changeApproval: typeof setApproval = (change) => {
    setApproval(change);
    // It was about other digits.
    if (refused !== null) forgetFailure();
  };
  const confirm = async () => {
    if (sent) {
      setIsAgain(true);
      // Now they know: the next one is another one.
      forgetRefund(checkout.id);
      return false;
    }
    if (needsApproval && !isApproving) {
      setIsApproving(true);
      return false;
    }
    const failedNow = await refund({ amountMinor: minor, note }, needsApproval ? approval : undefined);
    // Each attempt is approved by itself: who stands at the till may be somebody else by now.
    if (failedNow !== null) setApproval((before) => ({ ...before, pin: '' }));
    return failedNow === null;
  };

  const whole = { minor: checkout.amountMinor, currency };
  const reference = () => <Reference reference={checkout.reference} />;
  const amount = <Amount minor={minor} currency={currency} />;
  const confirmText = minor > 0 ? t.rich('confirm', { amount: () => amount }) : t('ask');
  return (
    <ConfirmSheet
      title={isSecondStep ? confirmText : t.rich('title', { reference })}
      {...(!isSecondStep && { amount: whole })}
      keep={t('back')}
      {...(isSecondStep && { onKeep: goBack })}
      confirm={
        isSending ? t('sending') : (missing ?? (needsApproval && !isApproving ? t('next') : confirmText))
      }
      variant="primary"
      isDisabled={!isReady || isSending}
      isWide
      keepsOpen={isTyped}
      onClose={onClose}
      onConfirm={confirm}
      onDone={onDone}
    >
      {isSecondStep ? (
        <ApprovalStep
          {...{ managers, approval, refused }}
          about={
            <p className="line-clamp-3 wrap-anywhere text-muted low:line-clamp-2">
              {t.rich('of', { reference, amount: () => <Amount {...whole} /> })}
              <span> · </span>
              <bdi>{note}</bdi>
            </p>
          }
          onChange={changeApproval}
        >
          <RefundFailedBox failed={refused === null ? failed : null} sent={sent} isAgain={isAgain} />
        </ApprovalStep>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 low:grid-cols-2 low:grid-rows-[auto_1fr] low:gap-x-6">
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
            <p>
              <Which checkout={checkout} number={number} /> <span>{t('about')}</span>
            </p>
            <AmountField
              label={t('amount')}
              text={text}
              currency={currency}
              onChange={(typed) => {
                setText(typed);
                forgetFailure();
              }}
              problem={isTooMuch && t('tooMuch')}
              help={t.rich('most', { amount: () => <Amount minor={refundableMinor} currency={currency} /> })}
            />
          </div>
          <div className="low:row-span-2">
            <RefundReasonFields reason={reason} onChange={changeReason} />
          </div>
          <RefundFailedBox failed={failed} sent={sent} isAgain={isAgain} />
        </div>
      )}
    </ConfirmSheet>
  );
}

/** Which payment of the sale it is: its number, when its money came, and how much. */
function Which({ checkout, number }: Pick<Props, 'checkout' | 'number'>) {
  const t = useTranslations('refund');
  const { cameAt, amountMinor, currency } = checkout;
  const came = cameBy(checkout) ?? { minor: amountMinor, currency };
  return (
    <span className="font-semibold">
      {t.rich(cameAt === null ? 'which' : 'whichCame', {
        number,
        amount: () => <Amount {...came} />,
        time: () => cameAt !== null && <ClockTime at={cameAt} />,
      })}
    </span>
  );
}

/** What is typed and chosen, and what it means: `minor` is 0 while there is no amount, `note` empty while no reason. */
function useRefundForm({ currency, refundableMinor }: CheckoutDto) {
  const t = useTranslations('refund.reasons');
  const amountText = useAmountText();
  const [whole] = useState(() => amountText(refundableMinor, currency).number);
  const [text, setText] = useState(whole);
  const [reason, setReason] = useState<Reason>({ chosen: null, words: '' });
  const amount = writtenAmount(text, currency);
  const minor = amount.ok ? amount.value : 0;
  return {
    text,
    setText,
    reason,
    changeReason: (part: Partial<Reason>) => setReason((before) => ({ ...before, ...part })),
    minor,
    note: refundNote(reason.chosen && t(reason.chosen), reason.words),
    isTooMuch: minor > refundableMinor,
    isTyped: reason.words !== '' || text !== whole,
  };
}

/** Whether it is more than the person may give back alone; earlier refunds of the payment count. */
function useNeedsApproval({ currency, refundedMinor }: CheckoutDto, minor: number): boolean {
  const { refundLimitMinor, currency: own } = useTill();
  return !(currency === own && refundedMinor + minor <= refundLimitMinor);
}
