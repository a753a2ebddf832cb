import { createHash } from 'node:crypto';
import type { Checkout } from '../checkout/checkout';
import type { CheckoutType } from '../checkout/checkout-type';
import type { QrRequest } from '../checkout/qr-request';
import type { World } from '../core/world';
import type { Result } from '../values/result';
import { newRecord } from './new-record';
import type { Refusal } from './refusal';

/** A requestId names one checkout for ever; only asking for the very same one while it is pending gives it again. */
export function openCheckout(
  world: World,
  type: CheckoutType,
  request: QrRequest,
): Result<Checkout, Refusal> {
  const { requestId } = request;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([type, request]))
    .digest('hex');
  const earlier = find(world, requestId);
  if (earlier) {
    const isSame = earlier.status === 'PENDING' && earlier.fingerprint === fingerprint;
    return isSame
      ? { ok: true, value: earlier }
      : { ok: false, error: { kind: 'duplicate-request', requestId } };
  }
  world.record({ kind: 'created', checkout: { ...newRecord(world, request), type, fingerprint } });
  const created = find(world, requestId);
  if (!created) throw new Error('A checkout was recorded but cannot be found.');
  return { ok: true, value: created };
}

function find({ state }: World, requestId: string): Checkout | undefined {
  return state.checkouts.get(state.idsByRequestId.get(requestId)?.at(-1) ?? '');
}
