import type { PaymentAnswer } from './payment-answer';

/** What a payer who comes back is told. */
export type PayerState = 'paid' | 'received' | 'returned' | 'reserved' | 'waiting' | 'notPaid';

export const PAYER_STATE: Record<PaymentAnswer, PayerState> = {
  yes: 'paid',
  // It came, and does not fit the sale: the shop decides, so it is not called paid.
  set_aside: 'received',
  partly_back: 'paid',
  given_back: 'returned',
  charged_back: 'returned',
  reserved: 'reserved',
  paying: 'waiting',
  not_yet: 'waiting',
  unknown: 'waiting',
  no: 'notPaid',
};
