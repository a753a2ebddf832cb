import { newDisplayId } from '../../core/new-display-id';
import { newId } from '../../core/new-id';
import type { Subscription } from '../../subscription/subscription';
import { subscriptionRequestSchema } from '../../subscription/subscription-request';
import type { Operation } from '../operation';
import { readBody } from '../read-body';
import { findSubscriber } from './find-subscriber';
import { subscriptionResponse } from './subscription-response';

/** Kept and shown, but the links that it promises are never sent. */
export const createSubscription: Operation = (world, { call }) => {
  const request = readBody(call, subscriptionRequestSchema);
  if (!request.ok) return request;
  const customer = findSubscriber(world, request.value);
  if (!customer.ok) return customer;
  const asked = request.value;
  const subscription: Subscription = {
    id: newId(world, greater(world.state.lastId, BigInt(customer.value.gatewayId))),
    displayId: newDisplayId(world),
    description: asked.description,
    currency: asked.currency,
    amount: asked.amount,
    status: 'ACTIVE',
    customer: customer.value,
    startDate: asked.startDate,
    endDate: asked.endDate,
    sendOnHour: asked.sendOnHour,
    ...asked.sendEvery,
    cancellationPolicyType: asked.cancellationPolicyType,
    customCancellationTerms: asked.customCancellationTerms,
  };
  world.record({ kind: 'subscription', subscription });
  return { ok: true, value: subscriptionResponse(subscription) };
};

function greater(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
