import type { Checkout } from './checkout';
import type { GatewayCheckout } from './gateway-checkout';
import { isSameMoney } from './money';

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
