import type { GatewayCheckout } from '../gateway/gateway-checkout';
import type { Checkout } from './checkout';
import { isSameMoney } from '../money/money';

/** One authenticated read of a checkout, numbered when the read started. */
export type Observation = {
  readonly number: number;
  readonly startedAt: number;
  readonly checkout: GatewayCheckout;
};

export type MismatchedField = 'id' | 'requestId' | 'reference' | 'amount' | 'cashAmount';

/** Which fields of the gateway's checkout are not what we asked for. Empty: it is ours, for this money. */
export function matchAnswer(asked: Checkout, answer: GatewayCheckout): MismatchedField[] {
  const differing: MismatchedField[] = [];
  if (asked.gateway && asked.gateway.id !== answer.id) differing.push('id');
  if (asked.requestId !== answer.requestId) differing.push('requestId');
  if (asked.reference !== answer.reference) differing.push('reference');
  if (!answer.amount || !isSameMoney(asked.amount, answer.amount)) differing.push('amount');
  // Cash to be collected means that a PAID checkout is not fully paid by card.
  if (answer.cashMinor !== 0) differing.push('cashAmount');
  return differing;
}

const IDENTITY: readonly MismatchedField[] = ['id', 'requestId', 'reference'];

/** Whether what an answer shows is another checkout, and not only ours with other money. */
export const isOtherCheckout = (fields: readonly MismatchedField[]): boolean =>
  fields.some((field) => IDENTITY.includes(field));

/**
 * Whether a read of an open code shows what is known already: that nobody has paid yet. Most reads do, and nothing but
 * their time needs to be kept.
 */
export function isStillWaiting(checkout: Checkout, { checkout: seen }: Observation): boolean {
  const { phase, status, anomaly, pendingRefund, booked } = checkout;
  const isPlain = phase === 'open' && status === 'PENDING' && anomaly === null && !pendingRefund && !booked;
  return (
    isPlain && seen.status === 'PENDING' && !seen.refundedMinor && matchAnswer(checkout, seen).length === 0
  );
}
