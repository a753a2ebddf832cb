import type { Checkout } from '../checkout/checkout';
import type { Money } from '../money/money';
import type { Branch, Staff } from '../staff/staff';
import type { Currency } from '../money/currency';

/**
 * `not_refundable`: there is no payment to refund, or the bank has charged it back.
 * `refund_in_doubt`: an earlier refund has no outcome yet. `other_currency`, `too_much`: than was paid, or is left.
 * `not_read`: the amount refunded so far could not be read. `not_allowed`: above the limit without approval.
 */
export type RefundRefusal =
  | 'not_refundable'
  | 'refund_in_doubt'
  | 'other_currency'
  | 'too_much'
  | 'not_read'
  | 'not_allowed';

type Refundable = Pick<Checkout, 'status' | 'booked' | 'refundedMinor' | 'pendingRefund' | 'anomaly'>;

/** How much of a payment can be refunded now, in minor units; 0 when nothing can. */
export const refundableMinor = (checkout: Refundable): number =>
  isOfPayment(checkout) && checkout.booked && !checkout.pendingRefund
    ? checkout.booked.amount.minor - checkout.refundedMinor
    : 0;

/** Why this amount cannot be refunded; null when it can. */
export function refundRefusal(checkout: Refundable, amount: Money): RefundRefusal | null {
  const { booked, pendingRefund } = checkout;
  if (!isOfPayment(checkout) || !booked) return 'not_refundable';
  if (pendingRefund) return 'refund_in_doubt';
  if (amount.currency !== booked.amount.currency) return 'other_currency';
  const left = refundableMinor(checkout);
  if (left === 0) return 'not_refundable';
  return amount.minor > left ? 'too_much' : null;
}

/** It was paid, and its newest read said so. */
export const isOfPayment = ({ status, anomaly }: Pick<Refundable, 'status' | 'anomaly'>): boolean =>
  anomaly === null && (status === 'PAID' || status === 'PARTIALLY_REFUNDED');

/** How much of one payment somebody may refund without approval, in minor units. */
export const refundLimitMinor = (
  { role }: Pick<Staff, 'role'>,
  branch: Pick<Branch, 'currency' | 'refundLimits'>,
  currency: Currency,
): number => (currency === branch.currency ? (branch.refundLimits[role] ?? 0) : 0);
