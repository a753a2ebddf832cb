import type { BookEntry } from '../book/book-entry';
import type { World } from '../core/world';
import type { Webhook } from '../model/webhook';
import { html, type Html } from '../page/html';
import type { View } from './dashboard-frame';
import { deliveryList } from './delivery-list';
import { chip } from './status-chip';
import { table } from './table';

/** Registered webhooks and their deliveries. */
export async function webhooksView(world: World): Promise<View> {
  const { webhooks, deliveries } = world.state;
  const entries = await world.book.read();
  const made = entries.flatMap((entry) => (entry.kind === 'delivery' ? [entry] : []));
  const pending = [...deliveries.values()];
  const nameOf = (entry: BookEntry) => checkoutLink(world, entry);
  return {
    name: 'webhooks',
    title: 'Webhooks',
    here: 'view=webhooks',
    main: html`<h1>Webhooks</h1>
      <section class="panel" id="webhooks" data-live aria-labelledby="webhooks-title">
        <h2 id="webhooks-title">Registered</h2>
        ${webhooks.size > 0 ? registered([...webhooks.values()]) : html`<p class="soft">No webhook is registered.</p>`}
      </section>
      <section class="panel" id="deliveries" data-live aria-labelledby="deliveries-title">
        <h2 id="deliveries-title">Deliveries</h2>
        ${deliveryList({ webhooks, pending, made, entries, nameOf })}
      </section>`,
  };
}

function checkoutLink({ state }: World, entry: BookEntry): Html | undefined {
  const id = entry.kind === 'created' ? entry.checkout.id : 'checkoutId' in entry ? entry.checkoutId : '';
  const checkout = state.checkouts.get(id);
  return checkout && html`<a href="/?checkout=${id}">${checkout.displayId}</a>`;
}

function registered(webhooks: readonly Webhook[]): Html {
  return table({
    label: 'Webhooks',
    heads: ['Address', 'State', 'Key for signatures', 'Id'],
    rows: webhooks.map(({ id, address, hmacKey, enabled, failed }) => [
      html`<bdi class="strong">${address}</bdi>`,
      html`${chip(enabled ? 'enabled' : 'disabled', enabled ? 'good' : 'still')}
      ${failed && chip('failed', 'bad')}`,
      html`<code>${hmacKey}</code>`,
      html`<span class="number">${id}</span>`,
    ]),
  });
}
