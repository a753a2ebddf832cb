import { decimalsMistake } from '../../checkout/amount';
import type { Checkout } from '../../checkout/checkout';
import type { CheckoutStatus } from '../../checkout/checkout-status';
import type { RefundRequest } from '../../checkout/refund-request';
import { isBelow, subtractDecimals } from '../../values/decimal-sum';
import { formatAmount } from '../../values/format-amount';
import type { Refusal } from '../refusal';

const refundable: readonly CheckoutStatus[] = ['PAID', 'PARTIALLY_REFUNDED'];
const ninetyDaysMs = 90 * 24 * 3_600_000;

/** Why this much of this checkout cannot be given back now, or nothing. */
export function refundRefusal(
  checkout: Checkout,
  { amount, currency }: RefundRequest,
  now: number,
): Refusal | undefined {
  if (!refundable.includes(checkout.status)) return { kind: 'not-refundable' };
  if (currency !== checkout.currency) return { kind: 'other-currency', currency: checkout.currency };
  const decimals = decimalsMistake(amount, currency);
  if (decimals) return { kind: 'invalid', reasons: [`amount: ${decimals}`] };
  if (now - Date.parse(checkout.paidAt ?? checkout.timestamp) > ninetyDaysMs) {
    return { kind: 'refund-too-late' };
  }
  const left = subtractDecimals(checkout.amount, checkout.totalRefunded);
  return isBelow(left, amount) ? { kind: 'refund-too-much', left: formatAmount(currency, left) } : undefined;
}
