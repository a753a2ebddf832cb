import type { World } from '../core/world';
import type { Checkout } from '../model/checkout';
import { html, type Html } from '../page/html';
import { formatAmount } from '../values/currency';
import type { View } from './dashboard-frame';
import { ago } from './moments';
import { statusChip } from './status-chip';
import { table } from './table';

const shown = 100;

export function checkoutsView(world: World, sought: string): View {
  const found = findCheckouts(world, sought);
  const here = sought === '' ? '' : new URLSearchParams({ q: sought }).toString();
  return {
    name: 'checkouts',
    title: 'Checkouts',
    here,
    main: html`<div class="heading">
        <h1>Checkouts</h1>
        ${searchForm(sought)}
      </div>
      <section class="panel" id="checkouts" data-live>
        ${found.length > 0 ? list(found, world.now()) : html`<p class="empty">${nothing(world, sought)}</p>`}
        ${found.length > shown && html`<p class="soft">The newest ${shown} of ${found.length}.</p>`}
      </section>`,
  };
}

function searchForm(sought: string): Html {
  return html`<form class="search" role="search" method="get" action="/">
    <label for="q">Order, short id or amount</label>
    <input id="q" name="q" type="search" value="${sought}" autocomplete="off" />
    <button class="act">Search</button>
  </form>`;
}

function nothing({ state }: World, sought: string): string {
  return state.checkouts.size === 0
    ? 'No checkout has been created yet.'
    : `No checkout holds "${sought}" in its order, id or amount.`;
}

function list(checkouts: readonly Checkout[], now: number): Html {
  return table({
    label: 'Checkouts',
    flows: true,
    heads: ['Order', 'Status', 'Amount', 'Type', 'Created', 'Pay page'],
    rows: checkouts.slice(0, shown).map((checkout) => row(checkout, now)),
  });
}

function row(checkout: Checkout, now: number): readonly (Html | string)[] {
  const { id, orderId, displayId, status, currency, amount, type, timestamp, checkoutKey } = checkout;
  return [
    html`<a class="order" id="order-${id}" href="/?checkout=${id}"><bdi>${orderId}</bdi></a>
      <span class="soft number">${displayId}</span>`,
    statusChip(status),
    html`<span class="number strong">${formatAmount(currency, amount)}</span>`,
    type,
    ago(timestamp, now),
    html`<a id="pay-${id}" href="/checkout/${checkoutKey}" aria-label="Pay page of ${displayId}">Open</a>`,
  ];
}

/** Newest first: those whose order, short id, id, requestId or amount holds the text. */
function findCheckouts({ state }: World, text: string): readonly Checkout[] {
  const newestFirst = [...state.checkouts.values()].reverse();
  const sought = plain(text);
  return sought === '' ? newestFirst : newestFirst.filter((checkout) => holds(checkout, sought));
}

function holds(checkout: Checkout, sought: string): boolean {
  const { orderId, displayId, id, requestId, currency, amount } = checkout;
  return [orderId, displayId, id, requestId, `${currency} ${amount}`, formatAmount(currency, amount)]
    .map(plain)
    .some((held) => held.includes(sought));
}

/** "1,234.50" and "1234.50" are one amount. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(',', '').trim();
}
