import { createHash } from 'node:crypto';
import type { Checkout } from '../../checkout/checkout';
import type { CheckoutRequest } from '../../checkout/checkout-request';
import type { CheckoutType } from '../../checkout/checkout-type';
import type { World } from '../../core/world';
import type { Result } from '../../values/result';
import type { Refusal } from '../refusal';
import { findBranch } from './find-branch';
import { findEarlier } from './find-earlier';
import { newRecord } from './new-record';

export interface Opened {
  readonly checkout: Checkout;
  /** False where an earlier request had made it already. */
  readonly isNew: boolean;
}

export function openCheckout(
  world: World,
  type: CheckoutType,
  request: CheckoutRequest,
): Result<Opened, Refusal> {
  const { requestId } = request;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([type, request]))
    .digest('hex');
  const earlier = findEarlier(world, requestId, fingerprint);
  if (!earlier.ok) return earlier;
  if (earlier.value) return { ok: true, value: { checkout: earlier.value, isNew: false } };
  const branch = findBranch(world, request.branchId);
  if (!branch.ok) return branch;
  const record = newRecord(world, request, branch.value);
  world.record({ kind: 'created', checkout: { ...record, type, fingerprint } });
  const checkout = world.state.checkouts.get(record.id);
  if (!checkout) throw new Error('A checkout was recorded but cannot be found.');
  return { ok: true, value: { checkout, isNew: true } };
}
