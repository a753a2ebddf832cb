import type { World } from '../../core/world';
import type { Payment } from '../../payment/payment';
import type { Result } from '../../values/result';
import type { Refusal } from '../refusal';

export function findPayment({ state }: World, id: string): Result<Payment, Refusal> {
  const value = state.payments.get(id);
  return value ? { ok: true, value } : { ok: false, error: { kind: 'payment-not-found' } };
}
