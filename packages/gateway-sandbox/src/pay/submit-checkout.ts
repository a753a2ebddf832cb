import type { World } from '../core/world';
import { redirect } from '../page/page-response';
import { offered, takesBrand } from '../model/payment-method';
import { chargeCard, chargeOther } from './charge-card';
import { checkoutResponse } from './checkout-page';
import type { CheckoutView } from './pay-fields';
import { readPayForm } from './pay-form';
import { challengePath, endPath } from './pay-paths';
import type { Visit } from './visit';

/** The payer pressed Pay or Cancel. A submit from an outdated page changes nothing. */
export function submitCheckout(world: World, visit: Visit): Response {
  const { checkout, call } = visit;
  if (checkout.status !== 'PENDING') return redirect(endPath(visit));
  const form = new URLSearchParams(call.body);
  if (form.get('action') === 'pay-with') return payWith(world, visit, form.get('method') ?? '');
  if (form.get('action') !== 'cancel') return pay(world, visit, form);
  world.record({ kind: 'cancelled', checkoutId: checkout.id, by: 'payer' });
  return redirect(endPath(visit));
}

function pay(world: World, visit: Visit, form: URLSearchParams): Response {
  const { checkout } = visit;
  const nameOnCard = form.get('nameOnCard') ?? undefined;
  const view: CheckoutView = { ...visit, nameOnCard, mistakes: [] };
  // A double submit sends the same attempt twice; the second shows the result of the first.
  if ((form.get('attempt') ?? String(checkout.declines)) !== String(checkout.declines)) {
    return checkoutResponse({ ...view, decline: checkout.lastDecline });
  }
  const entered = readPayForm(form, world.now());
  if (!entered.ok) return checkoutResponse({ ...view, mistakes: entered.error });
  if (!takesBrand(checkout, entered.value.brand)) {
    return checkoutResponse({ ...view, mistakes: [{ field: 'cardNumber', word: 'brandNotTaken' }] });
  }
  const challengeId = chargeCard(world, visit, entered.value);
  if (challengeId !== undefined) return redirect(challengePath(visit, challengeId));
  const charged = world.state.checkouts.get(checkout.id) ?? checkout;
  if (charged.status !== 'PENDING') return redirect(endPath(visit));
  return checkoutResponse({ ...view, checkout: charged, decline: charged.lastDecline });
}

/** Not what the page offered: it is shown again. */
function payWith(world: World, visit: Visit, name: string): Response {
  const method = offered(visit.checkout).find((one) => one === name);
  if (method === undefined || method === 'CARD') return checkoutResponse({ ...visit, mistakes: [] });
  chargeOther(world, visit, method);
  return redirect(endPath(visit));
}
