import type { PayerState } from '../../domain/checkout/display-state';

/** `GET /api/return/{id}`: how a payment stands, for whoever holds the address of its page. */
export type PayerStateDto = {
  state: PayerState;
  /** The payment page is open for this payer now. */ canPay: boolean;
};
