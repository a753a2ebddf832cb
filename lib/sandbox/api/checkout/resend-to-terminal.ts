import type { Operation } from '../operation';
import { findCheckout } from './find-checkout';
import { getCheckout } from './get-checkout';

/** The device shows the checkout again; nothing about the checkout itself changes. */
export const resendToTerminal: Operation = (world, input) => {
  const found = findCheckout(world, input.pathId);
  if (!found.ok) return found;
  const { type, status } = found.value;
  if (type !== 'TERMINAL' || status !== 'PENDING') return { ok: false, error: { kind: 'not-resendable' } };
  return getCheckout(world, input);
};
