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

/**
 * Fields of the gateway's checkout that differ from what we asked for. Empty: it is ours, for this amount, or for the one
 * that a manager has accepted in its place.
 */
export function matchAnswer(asked: Checkout, answer: GatewayCheckout): MismatchedField[] {
  const differing: MismatchedField[] = [];
  if (asked.gateway && asked.gateway.id !== answer.id) differing.push('id');
  if (asked.requestId !== answer.requestId) differing.push('requestId');
  if (asked.gatewayReference !== answer.reference) differing.push('reference');
  if (isAcceptedAmount(asked, answer)) return differing;
  if (!answer.amount || !isSameMoney(asked.amount, answer.amount)) differing.push('amount');
  // With cash still to be collected, a PAID checkout is not fully paid by card.
  if (answer.cashMinor !== 0) differing.push('cashAmount');
  return differing;
}

/** Another amount came by card, and a manager let it count: from then on it is what has to be there. */
function isAcceptedAmount(
  { amount, booked }: Pick<Checkout, 'amount' | 'booked'>,
  answer: GatewayCheckout,
): boolean {
  if (booked?.to !== 'receivable' || isSameMoney(booked.amount, amount)) return false;
  const { amount: whole, cashMinor } = answer;
  return (
    whole !== null &&
    cashMinor !== null &&
    whole.currency === booked.amount.currency &&
    whole.minor - cashMinor === booked.amount.minor
  );
}

const IDENTITY: readonly MismatchedField[] = ['id', 'requestId', 'reference'];

/** Whether the answer shows another checkout, and not ours with another amount. */
export const isOtherCheckout = (fields: readonly MismatchedField[]): boolean =>
  fields.some((field) => IDENTITY.includes(field));

/** Whether a read of an open code shows only that nobody has paid yet. Most reads do: then only their time is stored. */
export function isStillWaiting(checkout: Checkout, { checkout: seen }: Observation): boolean {
  const { phase, status, anomaly, pendingRefund, booked } = checkout;
  const isPlain = phase === 'open' && status === 'PENDING' && anomaly === null && !pendingRefund && !booked;
  return (
    isPlain && seen.status === 'PENDING' && !seen.refundedMinor && matchAnswer(checkout, seen).length === 0
  );
}
