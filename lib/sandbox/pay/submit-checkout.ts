import type { Checkout } from '../checkout/checkout';
import type { Call } from '../core/call';
import type { World } from '../core/world';
import { chargeCard } from './charge-card';
import { checkoutPage } from './checkout-page';
import type { CheckoutView } from './checkout-view';
import type { Language } from './language';
import { pageResponse } from '../page/page-response';
import { readPayForm } from './pay-form';
import { redirect } from '../page/redirect';

interface Submission {
  readonly call: Call;
  readonly checkout: Checkout;
  readonly language: Language;
}

/** The payer pressed Pay or Cancel. A press on a page that is out of date changes nothing. */
export function submitCheckout(world: World, { call, checkout, language }: Submission): Response {
  const done = redirect(`/complete/${checkout.checkoutKey}?lang=${language.code}`);
  const form = new URLSearchParams(call.body);
  if (checkout.status !== 'PENDING') return done;
  if (form.get('action') === 'cancel') {
    world.record({ kind: 'cancelled', checkoutId: checkout.id, by: 'payer' });
    return done;
  }
  const nameOnCard = form.get('nameOnCard') ?? undefined;
  const view: CheckoutView = { checkout, language, nameOnCard, mistakes: [] };
  // A double press sends one attempt twice; the second shows what became of the first.
  if ((form.get('attempt') ?? String(checkout.declines)) !== String(checkout.declines)) {
    return pageResponse(checkoutPage({ ...view, decline: checkout.lastDecline }));
  }
  const entered = readPayForm(form, world.now());
  if (!entered.ok) return pageResponse(checkoutPage({ ...view, mistakes: entered.error }));
  chargeCard(world, checkout, entered.value);
  const charged = world.state.checkouts.get(checkout.id) ?? checkout;
  if (charged.status !== 'PENDING') return done;
  return pageResponse(checkoutPage({ ...view, checkout: charged, decline: charged.lastDecline }));
}
