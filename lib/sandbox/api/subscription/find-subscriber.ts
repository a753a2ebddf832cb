import type { World } from '../../core/world';
import { newId } from '../../core/new-id';
import type { Subscription } from '../../subscription/subscription';
import type { SubscriptionRequest } from '../../subscription/subscription-request';
import type { Result } from '../../values/result';
import type { Refusal } from '../refusal';

type Subscriber = NonNullable<Subscription['customer']>;

/** Whom the gateway knows already by its own id, or whom the request describes. */
export function findSubscriber(
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
