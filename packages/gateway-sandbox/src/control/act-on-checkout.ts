import { checkoutResponse } from '../api/checkout-response';
import type { Call } from '../core/call';
import type { World } from '../core/world';
import type { Checkout } from '../model/checkout';
import { readJson } from '../values/json';
import { actions, isActionName } from './actions/actions';
import { controlAnswer, controlRefusal } from './control-answer';

const statusOf = { invalid: 400, 'wrong-state': 409 } as const;

/** POST /_sandbox/checkouts/{id}/{action}: answers with the checkout as the merchant API shows it. */
export function actOnCheckout(
  world: World,
  { body }: Call,
  [name = '', action = '']: readonly string[],
): Response {
  if (!isActionName(action)) {
    const known = Object.keys(actions).join(', ');
    return controlRefusal(404, `There is no action "${action}". There are: ${known}.`);
  }
  const checkout = findCheckout(world, name);
  if (!checkout) return controlRefusal(404, `There is no checkout with the id, displayId or key "${name}".`);
  const input = body.trim() === '' ? ({ ok: true, value: {} } as const) : readJson(body);
  if (!input.ok) return controlRefusal(400, 'The body is not JSON.');
  const outcome = actions[action](world, checkout, input.value);
  if (!outcome.ok) return controlRefusal(statusOf[outcome.error.kind], outcome.error.sentence);
  return controlAnswer(checkoutResponse(outcome.value, world.config.payBaseUrl));
}

/** By its id, the key in its pay page's address, or the six characters that people read out. */
function findCheckout({ state }: World, name: string): Checkout | undefined {
  const { checkouts, idByKey } = state;
  const exact = checkouts.get(name) ?? checkouts.get(idByKey.get(name) ?? '');
  if (exact) return exact;
  const displayId = name.toUpperCase();
  return [...checkouts.values()].findLast((checkout) => checkout.displayId === displayId);
}
