import type { Checkout } from '../../checkout/checkout';
import type { World } from '../../core/world';
import type { Result } from '../../values/result';
import type { Refusal } from '../refusal';

export function findCheckout({ state }: World, id: string): Result<Checkout, Refusal> {
  const value = state.checkouts.get(id);
  return value ? { ok: true, value } : { ok: false, error: { kind: 'checkout-not-found' } };
}
