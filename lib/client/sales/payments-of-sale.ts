import type { CheckoutDto } from '../../api/checkouts/checkout';
import type { AmountDto } from '../../api/exceptions/exception';

type Payment = Pick<CheckoutDto, 'amountMinor' | 'currency' | 'status' | 'heldBack' | 'refundedMinor'>;

/** What came by a code, whether it counts or not; null: nothing. */
export function cameBy(payment: Payment): AmountDto | null {
  const { heldBack, status, amountMinor, refundedMinor, currency } = payment;
  if (heldBack) return { minor: heldBack.minor, currency: heldBack.currency };
  if (status === 'PAID' || status === 'PARTIALLY_REFUNDED' || status === 'CHARGEBACK')
    return { minor: amountMinor, currency };
  // Set aside, it may have been another amount than was asked for.
  return status === 'REFUNDED' ? { minor: refundedMinor || amountMinor, currency } : null;
}

/** What of that the shop still has. */
export function leftBy(payment: Payment): AmountDto | null {
  const came = cameBy(payment);
  const isGone = payment.status === 'CHARGEBACK' || payment.status === 'REFUNDED';
  return came && { ...came, minor: isGone ? 0 : came.minor - payment.refundedMinor };
}
