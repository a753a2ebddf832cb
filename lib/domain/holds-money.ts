import type { Checkout } from './checkout';

/** The customer's money is with us, for this sale or set aside. */
export const holdsMoney = ({ booked, refundedMinor }: Pick<Checkout, 'booked' | 'refundedMinor'>): boolean =>
  booked !== null && refundedMinor < booked.amount.minor;
