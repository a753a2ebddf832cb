import { z } from 'zod';
import { isOwn, ownedBy } from '../../core/merchant';
import { runSubscriptions } from '../../core/run-subscriptions';
import { newDisplayId, newId, type World } from '../../core/world';
import type { Subscription, SubscriptionPayment } from '../../model/subscription';
import { type SubscriptionRequest, subscriptionRequestSchema } from '../../requests/subscription-request';
import { type Json, JsonNumber } from '../../values/json';
import type { Result } from '../../values/result';
import { limitRefusal } from '../account-limits';
import { checkoutResponse, customerResponse } from '../checkout-response';
import { filterFields, inOrder, pageFields, pageOf, pageQuerySchema, passes, statuses } from '../list';
import { type Operation, readBody, readQuery } from '../operation';
import type { Refusal } from '../refusal';

export const createSubscription: Operation = (world, { call }) => {
  const request = readBody(call, subscriptionRequestSchema);
  if (!request.ok) return request;
  const refusal = limitRefusal(world, request.value);
  if (refusal) return { ok: false, error: refusal };
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
    ...ownedBy(world),
  };
  world.record({ kind: 'subscription', subscription });
  runSubscriptions(world);
  return showSubscription(world, subscription.id);
};

function greater(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

type Subscriber = NonNullable<Subscription['customer']>;

/** The customer with this gateway id, or a new one as the request describes it. */
function findSubscriber(
  world: World,
  { customerId, customer }: SubscriptionRequest,
): Result<Subscriber, Refusal> {
  if (customerId === undefined && customer) {
    return { ok: true, value: { gatewayId: newId(world), ...customer } };
  }
  const { checkouts, subscriptions } = world.state;
  const known = [...checkouts.values(), ...subscriptions.values()].find(
    (one) => isOwn(world, one) && one.customer?.gatewayId === customerId,
  )?.customer;
  if (!known) return { ok: false, error: { kind: 'customer-not-found' } };
  return { ok: true, value: known };
}

export const subscriptionQuerySchema = z.object({
  ...filterFields,
  ...pageFields,
  status: statuses(['ACTIVE', 'INACTIVE', 'ARCHIVED', 'EXPIRED']),
});

export const searchSubscriptions: Operation = (world, { call }) => {
  const query = readQuery(call, subscriptionQuerySchema);
  if (!query.ok) return query;
  const { status } = query.value;
  const own = [...world.state.subscriptions.values()].filter((one) => isOwn(world, one));
  const found = own.filter(
    (one) => (status.length === 0 || status.includes(one.status)) && passes(one, query.value),
  );
  return { ok: true, value: pageOf(inOrder(found, query.value), query.value, subscriptionResponse) };
};

export const getSubscription: Operation = (world, { pathId }) => showSubscription(world, pathId);

export const pauseSubscription: Operation = (world, input) => {
  const found = findSubscription(world, input.pathId);
  if (!found.ok) return found;
  if (found.value.status !== 'ACTIVE') return { ok: false, error: { kind: 'not-pausable' } };
  world.record({ kind: 'subscription', subscription: { ...found.value, status: 'INACTIVE' } });
  return getSubscription(world, input);
};

export const resumeSubscription: Operation = (world, input) => {
  const found = findSubscription(world, input.pathId);
  if (!found.ok) return found;
  if (found.value.status !== 'INACTIVE') return { ok: false, error: { kind: 'not-resumable' } };
  world.record({ kind: 'subscription', subscription: { ...found.value, status: 'ACTIVE' } });
  return getSubscription(world, input);
};

/** The newest first. A payment whose link nobody has opened has no checkout. */
export const listSubscriptionPayments: Operation = (world, { call, pathId }) => {
  const query = readQuery(call, pageQuerySchema);
  if (!query.ok) return query;
  const found = findSubscription(world, pathId);
  if (!found.ok) return found;
  const { subscriptionPayments } = world.state;
  const payments = [...subscriptionPayments.values()]
    .filter((one) => one.subscriptionId === pathId)
    .reverse();
  return { ok: true, value: pageOf(payments, query.value, (one) => paymentResponse(world, one)) };
};

function findSubscription(world: World, id: string): Result<Subscription, Refusal> {
  const value = world.state.subscriptions.get(id);
  return value && isOwn(world, value)
    ? { ok: true, value }
    : { ok: false, error: { kind: 'subscription-not-found' } };
}

function showSubscription(world: World, id: string): Result<Json, Refusal> {
  const found = findSubscription(world, id);
  return found.ok ? { ok: true, value: subscriptionResponse(found.value) } : found;
}

function subscriptionResponse({ customer, amount, ...rest }: Subscription) {
  return {
    ...rest,
    merchant: undefined,
    amount: new JsonNumber(amount),
    customer: customer ? customerResponse(customer) : null,
    endDate: rest.endDate ?? null,
    cancellationPolicyType: rest.cancellationPolicyType ?? null,
    customCancellationTerms: rest.customCancellationTerms ?? null,
  };
}

function paymentResponse({ state, config }: World, payment: SubscriptionPayment) {
  const { id, displayId, subscriptionId, checkoutId = '', timestamp, cancelled } = payment;
  const checkout = state.checkouts.get(checkoutId);
  return {
    id,
    displayId,
    checkout: checkout ? { ...checkoutResponse(checkout, config.payBaseUrl), subscriptionId } : null,
    timestamp,
    cancelled,
  };
}
