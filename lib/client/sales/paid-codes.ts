import type { CheckoutDto } from '../../api/checkouts/checkout';

type Paid = Pick<CheckoutDto, 'status' | 'heldBack'>;

/** How many codes of a sale the shop has money of, counted or set aside: more than one is too many. */
export const paidCodes = (checkouts: readonly Paid[]): number => checkouts.filter(hasMoney).length;

const hasMoney = ({ status, heldBack }: Paid): boolean =>
  heldBack !== null || status === 'PAID' || status === 'PARTIALLY_REFUNDED';
