import { openCheckout } from '../api/operations/open-checkout';
import type { Call } from '../core/call';
import { ownedBy } from '../core/merchant';
import type { World } from '../core/world';
import type { Checkout } from '../model/checkout';
import { customerSchema } from '../model/customer';
import type { SubscriptionPayment } from '../model/subscription';
import { pageResponse, redirect } from '../page/page-response';
import { linkMinutes } from '../requests/checkout-requests';
import { pickLanguage } from './language';
import { notFoundPage } from './layout';

const pattern = /^\/subscription\/([^/]+)\/?$/;

/** The link of a subscription's payment makes its checkout when it is opened first. Undefined: another path. */
export function openSubscriptionLink(world: World, call: Call): Response | undefined {
  const [, key] = pattern.exec(call.path) ?? [];
  if (key === undefined || call.method !== 'GET') return undefined;
  const payment = [...world.state.subscriptionPayments.values()].find(({ linkKey }) => linkKey === key);
  const checkout = payment && checkoutOf(world, payment);
  if (checkout) return redirect(`/checkout/${checkout.checkoutKey}${call.search}`);
  return pageResponse(notFoundPage(pickLanguage(call.query.get('lang')), false), 404);
}

function checkoutOf(world: World, payment: SubscriptionPayment): Checkout | undefined {
  const { id, displayId, subscriptionId, checkoutId, cancelled } = payment;
  if (checkoutId !== undefined) return world.state.checkouts.get(checkoutId);
  const subscription = world.state.subscriptions.get(subscriptionId);
  if (cancelled || !subscription) return undefined;
  const opened = openCheckout({ ...world, ...ownedBy(subscription) }, 'LINK', {
    requestId: id,
    orderId: displayId,
    currency: subscription.currency,
    amount: subscription.amount,
    description: subscription.description,
    customer: customerSchema.safeParse(subscription.customer).data,
    expiresIn: linkMinutes.byDefault,
    subscriptionId,
    subscriptionPaymentId: id,
  });
  return opened.ok ? opened.value.checkout : undefined;
}
