import type { World } from '../core/world';
import type { Checkout } from '../model/checkout';
import { html, type Html } from '../page/html';
import { formatAmount } from '../values/currency';
import { actionPanel } from './action-panel';
import { checkoutFacts } from './checkout-facts';
import type { View } from './dashboard-frame';
import { deliveryList } from './delivery-list';
import { type History, historyOf } from './history';
import { paymentPanel, refundPanel } from './money-panels';
import { statusChip } from './status-chip';
import { timeLine } from './time-line';

/** One checkout and everything that is known about it. */
export async function checkoutView(world: World, checkoutId: string): Promise<View> {
  const checkout = world.state.checkouts.get(checkoutId);
  if (!checkout) return missing;
  const history = historyOf(checkoutId, await world.book.read());
  return {
    title: checkout.displayId,
    here: `checkout=${checkoutId}`,
    main: html`<p><a class="up" href="/">All checkouts</a></p>
      ${headline(checkout)}
      <div class="columns">
        <div class="stack">
          ${actionPanel(checkout)} ${checkoutFacts(checkout)} ${paymentPanel(world, checkoutId)}
          ${refundPanel(history)} ${deliveryPanel(world, checkoutId, history)}
        </div>
        ${timeLine(history, world.now())}
      </div>`,
  };
}

function deliveryPanel({ state }: World, checkoutId: string, { entries }: History): Html {
  const { webhooks, deliveries } = state;
  const pending = [...deliveries.values()].filter(({ checkout }) => checkout.id === checkoutId);
  const made = entries.flatMap((entry) => (entry.kind === 'delivery' ? [entry] : []));
  return html`<section class="panel" id="deliveries" data-live aria-labelledby="deliveries-title">
    <h2 id="deliveries-title">Deliveries</h2>
    ${deliveryList({ webhooks, pending, made, entries })}
  </section>`;
}

const missing: View = {
  title: 'No such checkout',
  here: '',
  isMissing: true,
  main: html`<h1>No such checkout</h1>
    <p class="panel empty">
      The sandbox does not know it. It may have been reset. <a href="/">All checkouts</a>
    </p>`,
};

function headline({ id, orderId, displayId, status, currency, amount, checkoutKey }: Checkout): Html {
  return html`<div class="headline" id="headline" data-live>
    <div>
      <h1><bdi>${orderId}</bdi></h1>
      <p class="soft number">${displayId}, ${id}</p>
    </div>
    <p class="sum number">${formatAmount(currency, amount)}</p>
    ${statusChip(status)}
    <a class="act" id="open-pay-page" href="/checkout/${checkoutKey}">Open pay page</a>
  </div>`;
}
