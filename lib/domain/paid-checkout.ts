import type { Checkout } from './checkout';

/** The one of an order for which money came at some time, even if it all went back; null: none. */
export const paidCheckout = <Paid extends Pick<Checkout, 'booked'>>(
  checkouts: readonly Paid[],
): Paid | null => checkouts.find(({ booked }) => booked !== null) ?? null;
