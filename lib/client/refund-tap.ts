import { forgetKey, keptKey } from './kept-key';

const storageKey = (checkoutId: string) => `qtill.refund.${checkoutId}`;

export type RefundWish = { readonly amountMinor: number; readonly note: string };

/** The key of a refund; see `keptKey`. */
export const refundKey = (checkoutId: string, { amountMinor, note }: RefundWish): string =>
  keptKey(storageKey(checkoutId), [amountMinor, note]);

export const forgetRefund = (checkoutId: string): void => forgetKey(storageKey(checkoutId));
