import type { Checkout } from '../checkout/checkout';
import type { Money } from '../money/money';
import type { Branch, Staff } from '../staff/staff';
import type { Currency } from '../money/currency';

/**
 * `not_refundable`: there is no payment that could be given back, or its bank took it back already.
 * `refund_in_doubt`: an earlier refund has no outcome yet. `other_currency`, `too_much`: than was paid, or is left.
 * `not_read`: how much went back already could not be asked. `not_allowed`: more than they may without approval.
 */
export type RefundRefusal =
  | 'not_refundable'
  | 'refund_in_doubt'
  | 'other_currency'
  | 'too_much'
  | 'not_read'
  | 'not_allowed';

type Asked = Pick<Checkout, 'status' | 'booked' | 'refundedMinor' | 'pendingRefund' | 'anomaly'>;

const isOfPayment = ({ status, anomaly }: Asked): boolean =>
  anomaly === null && (status === 'PAID' || status === 'PARTIALLY_REFUNDED');

/** What of a payment can be given back now, in minor units; 0 when nothing can. */
export const refundableMinor = (checkout: Asked): number =>
  isOfPayment(checkout) && checkout.booked && !checkout.pendingRefund
    ? checkout.booked.amount.minor - checkout.refundedMinor
    : 0;

/** Why this much cannot be given back; null when it can. */
export function refundRefusal(checkout: Asked, amount: Money): RefundRefusal | null {
  const { booked, pendingRefund } = checkout;
  if (!isOfPayment(checkout) || !booked) return 'not_refundable';
  if (pendingRefund) return 'refund_in_doubt';
  if (amount.currency !== booked.amount.currency) return 'other_currency';
  const left = refundableMinor(checkout);
  if (left === 0) return 'not_refundable';
  return amount.minor > left ? 'too_much' : null;
}

/** What somebody may give back of one payment without anybody's approval, in minor units. */
export const refundLimitMinor = (
  { role }: Pick<Staff, 'role'>,
  branch: Pick<Branch, 'currency' | 'refundLimits'>,
  currency: Currency,
): number => (currency === branch.currency ? (branch.refundLimits[role] ?? 0) : 0);
