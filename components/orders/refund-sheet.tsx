'use client';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts';
import type { StaffDto } from '@/lib/api/till';
import { LONGEST_NOTE } from '@/lib/api/limits';
import { typedMinor } from '@/lib/client/format/digits';
import { useAmountText } from '@/lib/client/format/amount';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { PIN_LENGTH } from '@/lib/client/session/use-pin';
import { useTill } from '@/lib/client/session/till-context';
import { useRefund } from '@/lib/client/refunds/use-refund';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { ApprovalFields } from './approval-fields';
import { RefundFailedText } from './refund-failed-text';

type Props = {
  checkout: CheckoutDto;
  /** Who can approve it; null for whoever needs nobody's approval. */
  managers: readonly StaffDto[] | null;
  onClose: () => void;
};

/** How much goes back, and why. It begins with all of it; the button says the money once more. */
export function RefundSheet({ checkout, managers, onClose }: Props) {
  const t = useTranslations('refund');
  const amountText = useAmountText();
  const dialog = useOpenDialog(onClose);
  const { currency, refundableMinor } = checkout;
  const [minor, setMinor] = useState(refundableMinor);
  const [note, setNote] = useState('');
  const [approval, setApproval] = useState({ staffId: managers?.[0]?.id ?? '', pin: '' });
  const { refund, isSending, failed } = useRefund(checkout);
  const most = amountText(refundableMinor, currency).text;
  const isTooMuch = minor > refundableMinor;
  const { refundLimitMinor, currency: own } = useTill();
  const back = checkout.refundedMinor + minor;
  const needsApproval = managers !== null && !(currency === own && back <= refundLimitMinor);
  const isApproved = !needsApproval || (approval.staffId !== '' && approval.pin.length === PIN_LENGTH);
  const isReady = minor > 0 && !isTooMuch && note.trim() !== '' && isApproved;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady || isSending) return;
    const filter = { amountMinor: minor, note: note.trim() };
    if (await refund(filter, needsApproval ? approval : undefined)) dialog.current?.close();
  };
  const field = 'w-full min-w-0 rounded-2xl bg-surface p-3 ring-1 ring-edge ring-inset';
  return (
    <Sheet dialogRef={dialog} title={t('title', { reference: checkout.reference })}>
      <form onSubmit={(event) => void submit(event)} className="grid gap-4">
        <p>{t('about')}</p>
        <label className="grid gap-1">
          <span className="font-semibold">{t('amount')}</span>
          <input
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            value={amountText(minor, currency).number}
            aria-invalid={isTooMuch}
            aria-describedby="refund-most"
            onChange={(event) => setMinor((before) => typedMinor(event.target.value, before))}
            className={`${field} text-2xl font-semibold tabular-nums`}
          />
          <span id="refund-most" role="status" className={isTooMuch ? 'font-semibold' : 'text-sm text-muted'}>
            {t('most', { amount: most })}
          </span>
        </label>
        <label className="grid gap-1">
          <span className="font-semibold">{t('note')}</span>
          <textarea
            dir="auto"
            rows={2}
            maxLength={LONGEST_NOTE}
            value={note}
            aria-describedby="refund-note-hint"
            onChange={(event) => setNote(event.target.value)}
            className={field}
          />
          <span id="refund-note-hint" className="text-sm text-muted">
            {t('noteHint')}
          </span>
        </label>
        {needsApproval && (
          <ApprovalFields managers={managers} approval={approval} onChange={setApproval} className={field} />
        )}
        <RefundFailedText failed={failed} />
        <div className="grid gap-3 sm:grid-cols-[auto_minmax(0,1fr)]">
          <Button size="large" onClick={() => dialog.current?.close()}>
            {t('back')}
          </Button>
          <Button type="submit" variant="primary" size="large" disabled={!isReady || isSending}>
            {isSending ? t('sending') : t('confirm', { amount: amountText(minor, currency).text })}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
