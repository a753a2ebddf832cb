import type { Subscription } from '../../subscription/subscription';
import { JsonNumber } from '../../values/json-number';

export function subscriptionResponse({ customer, amount, ...rest }: Subscription) {
  const { gatewayId: id, ...person } = customer ?? {};
  return { ...rest, amount: new JsonNumber(amount), customer: customer && { id, ...person } };
}
