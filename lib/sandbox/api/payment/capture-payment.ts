import type { Operation } from '../operation';
import { findPayment } from './find-payment';
import { getPayment } from './get-payment';

export const capturePayment: Operation = (world, input) => {
  const found = findPayment(world, input.pathId);
  if (!found.ok) return found;
  const { id: paymentId, checkoutId, status } = found.value;
  if (status !== 'AUTHORIZED') return { ok: false, error: { kind: 'not-capturable' } };
  world.record({ kind: 'captured', checkoutId, paymentId });
  return getPayment(world, input);
};
