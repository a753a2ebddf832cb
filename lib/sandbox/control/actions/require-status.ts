import type { Checkout } from '../../checkout/checkout';
import type { CheckoutStatus } from '../../checkout/checkout-status';
import type { ActionRefusal } from './action';

/** Why this cannot be done to a checkout in its status, or nothing. */
export function requireStatus(
  { status }: Checkout,
  allowed: readonly CheckoutStatus[],
): ActionRefusal | undefined {
  if (allowed.includes(status)) return undefined;
  const sentence = `The checkout is ${status}; this can be done only while it is ${allowed.join(' or ')}.`;
  return { kind: 'wrong-state', sentence };
}
