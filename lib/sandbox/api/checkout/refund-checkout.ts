import type { Checkout } from '../../checkout/checkout';
import { newId } from '../../core/new-id';
import type { World } from '../../core/world';
import type { Operation } from '../operation';
import { checkoutResponse } from '../checkout-response';
import { findCheckout } from './find-checkout';
import { readRefund } from './read-refund';
import { refundRefusal } from './refund-refusal';

export const refundCheckout: Operation = (world, { call, pathId }) => {
  const request = readRefund(call);
  if (!request.ok) return request;
  const found = findCheckout(world, pathId);
  if (!found.ok) return found;
  const { referenceId } = request.value;
  if (!isRepeated(world, found.value, referenceId)) {
    const error = refundRefusal(found.value, request.value, world.now());
    if (error) return { ok: false, error };
    const refundId = newId(world);
    world.record({ kind: 'refunded', checkoutId: pathId, refundId, by: 'merchant', ...request.value });
  }
  const refunded = world.state.checkouts.get(pathId) ?? found.value;
  const details = checkoutResponse(refunded, world.config.payBaseUrl);
  const isEchoed = world.state.modes.referenceId === 'echoed';
  return { ok: true, value: { ...details, ...(isEchoed && { referenceId }) } };
};

function isRepeated({ state }: World, checkout: Checkout, referenceId: string | undefined): boolean {
  if (state.modes.referenceId !== 'idempotent' || referenceId === undefined) return false;
  return checkout.refundReferences.includes(referenceId);
}
