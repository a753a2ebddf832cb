import type { MoneyOfSale } from '../../domain/checkout/sale';

/** What became of the money of one sale or of many, in minor units of one currency; see `MoneyOfSale`. */
export type MoneyOfSaleDto = {
  paidMinor: number;
  refundedMinor: number;
  chargedBackMinor: number;
  setAsideMinor: number;
  setAsideRefundedMinor: number;
  setAsideChargedBackMinor: number;
};

/** These fields and no other that it may have. */
export const toMoneyOfSaleDto = (money: MoneyOfSale): MoneyOfSaleDto => ({
  paidMinor: money.paidMinor,
  refundedMinor: money.refundedMinor,
  chargedBackMinor: money.chargedBackMinor,
  setAsideMinor: money.setAsideMinor,
  setAsideRefundedMinor: money.setAsideRefundedMinor,
  setAsideChargedBackMinor: money.setAsideChargedBackMinor,
});
