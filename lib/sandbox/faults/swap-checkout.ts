import { checkoutResponse } from '../api/checkout-response';
import { newId } from '../core/new-id';
import type { World } from '../core/world';
import type { Properties } from './change-result';

/** What a proxy answers that mixes up two callers: another checkout, made up where there is no other. */
export function swapCheckout(world: World, one: Properties): Properties {
  if (one['checkoutKey'] === undefined) return one;
  const { payBaseUrl } = world.config;
  const other = [...world.state.checkouts.values()].findLast(({ id }) => id !== one['id']);
  if (!other) return { ...one, id: newId(world), requestId: 'other-request', orderId: 'other-order' };
  const answer = checkoutResponse(other, payBaseUrl);
  if (one['base64QR'] === undefined) return answer;
  return { ...answer, base64QR: world.drawQr(`${payBaseUrl}/qr/${other.checkoutKey}`, 300) };
}
