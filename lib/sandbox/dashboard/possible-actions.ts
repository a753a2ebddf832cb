import type { CheckoutStatus } from '../checkout/checkout-status';

export const actionNames = [
  'pay',
  'pay-late',
  'authorize',
  'confirm',
  'capture',
  'decline',
  'refund',
  'cancel',
  'expire',
  'chargeback',
] as const;

export type ActionName = (typeof actionNames)[number];

/** What can happen next to a checkout, the likeliest first. */
export const possibleActions: Readonly<Record<CheckoutStatus, readonly ActionName[]>> = {
  PENDING: ['pay', 'decline', 'authorize', 'confirm', 'cancel', 'expire'],
  AUTHORIZED: ['capture', 'cancel', 'expire'],
  PENDING_CONFIRMATION: ['pay', 'decline'],
  PAID: ['refund', 'chargeback'],
  PARTIALLY_REFUNDED: ['refund', 'chargeback'],
  EXPIRED: ['pay-late'],
  CANCELLED: ['pay-late'],
  FAILED: ['pay-late'],
  REFUNDED: ['chargeback'],
  CHARGEBACK: [],
};
