import { z } from 'zod';
import { newDisplayId, newId, type World } from '../../core/world';
import type { Subscription } from '../../model/subscription';
import { type SubscriptionRequest, subscriptionRequestSchema } from '../../requests/subscription-request';
import { JsonNumber } from '../../values/json';
import type { Result } from '../../values/result';
import { filterFields, inOrder, pageFields, pageOf, pageQuerySchema, passes, statuses } from '../list';
import { type Operation, readBody, readQuery } from '../operation';
import type { Refusal } from '../refusal';

/** Stores the subscription; the sandbox never sends its payment links. */
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

type Subscriber = NonNullable<Subscription['customer']>;

/** The customer with this gateway id, or a new one as the request describes it. */
function findSubscriber(
  world: World,
  { customerId, customer }: SubscriptionRequest,
): Result<Subscriber, Refusal> {
  if (customerId === undefined && customer) {
    const { id, reference, ...person } = customer;
    return { ok: true, value: { gatewayId: newId(world), reference: id ?? reference, ...person } };
  }
  const { checkouts, subscriptions } = world.state;
  const known = [...checkouts.values(), ...subscriptions.values()].find(
    (one) => one.customer?.gatewayId === customerId,
  )?.customer;
  if (!known) return { ok: false, error: { kind: 'customer-not-found' } };
  const { gatewayId, reference, firstName, lastName, email, phone } = known;
  const merchantId = 'id' in known ? known.id : undefined;
  return {
    ok: true,
    value: { gatewayId, reference: merchantId ?? reference, firstName, lastName, email, phone },
  };
}

const querySchema = z.object({
  ...filterFields,
  ...pageFields,
  status: statuses(['ACTIVE', 'INACTIVE', 'ARCHIVED', 'EXPIRED']),
});

export const searchSubscriptions: Operation = ({ state }, { call }) => {
  const query = readQuery(call, querySchema);
  if (!query.ok) return query;
  const { status } = query.value;
  const found = [...state.subscriptions.values()].filter(
    (one) => (status.length === 0 || status.includes(one.status)) && passes(one, query.value),
  );
  return { ok: true, value: pageOf(inOrder(found, query.value), query.value, subscriptionResponse) };
};

export const getSubscription: Operation = (world, { pathId }) => {
  const found = findSubscription(world, pathId);
  return found.ok ? { ok: true, value: subscriptionResponse(found.value) } : found;
};

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

/** Always empty: the sandbox sends no payment links of subscriptions. */
export const listSubscriptionPayments: Operation = (world, { call, pathId }) => {
  const query = readQuery(call, pageQuerySchema);
  if (!query.ok) return query;
  const found = findSubscription(world, pathId);
  if (!found.ok) return found;
  return { ok: true, value: pageOf([], query.value, () => undefined) };
};

function findSubscription({ state }: World, id: string): Result<Subscription, Refusal> {
  const value = state.subscriptions.get(id);
  return value ? { ok: true, value } : { ok: false, error: { kind: 'subscription-not-found' } };
}

function subscriptionResponse({ customer, amount, ...rest }: Subscription) {
  const { gatewayId: id, ...person } = customer ?? {};
  return { ...rest, amount: new JsonNumber(amount), customer: customer && { id, ...person } };
}
