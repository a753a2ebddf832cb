import type { Checkout } from '../checkout/checkout';
import type { World } from '../core/world';
import { formatAmount } from '../values/format-amount';

/** Newest first: those whose order, short id, id, requestId or amount holds the text. */
export function findCheckouts({ state }: World, text: string): readonly Checkout[] {
  const newestFirst = [...state.checkouts.values()].reverse();
  const sought = plain(text);
  return sought === '' ? newestFirst : newestFirst.filter((checkout) => holds(checkout, sought));
}

function holds(checkout: Checkout, sought: string): boolean {
  const { orderId, displayId, id, requestId, currency, amount } = checkout;
  return [orderId, displayId, id, requestId, `${currency} ${amount}`, formatAmount(currency, amount)]
    .map(plain)
    .some((held) => held.includes(sought));
}

/** "1,234.50" and "1234.50" are one amount. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(',', '').trim();
}
