import type { Operation } from '../operation';
import { findPayment } from './find-payment';
import { paymentResponse } from './payment-response';

export const getPayment: Operation = (world, { pathId }) => {
  const found = findPayment(world, pathId);
  return found.ok ? { ok: true, value: paymentResponse(world, found.value) } : found;
};
