import type { Checkout } from '../checkout/checkout';
import type { World } from '../core/world';
import { formatAmount } from '../values/format-amount';
import { html, type Html } from '../page/html';
import { timestamp } from '../values/timestamp';

const shown = 50;

/** For the developer at the desk, in English only. */
export function dashboardPage(world: World): Html {
  const newest = [...world.state.checkouts.values()].reverse().slice(0, shown);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Sandbox gateway</title>
        <link rel="icon" type="image/svg+xml" href="/_sandbox/icon.svg" />
        <link rel="stylesheet" href="/_sandbox/pay.css" />
      </head>
      <body>
        <header class="top"><p class="notice">SANDBOX - no real money</p></header>
        <main class="dashboard">
          <h1>Sandbox gateway</h1>
          <p>
            ${world.state.checkouts.size} checkouts, ${world.state.expiringIds.size} pending. Sandbox time:
            ${readable(timestamp(world.now()))}. <a href="/_sandbox/book">Read the book</a>
          </p>
          ${newest.length > 0 ? table(newest) : html`<p class="panel">No checkout has been created yet.</p>`}
        </main>
      </body>
    </html>`;
}

function table(checkouts: readonly Checkout[]): Html {
  return html`<div class="panel scroll" role="region" aria-label="Latest checkouts" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Checkout</th>
          <th scope="col">Status</th>
          <th scope="col">Amount</th>
          <th scope="col">Order</th>
          <th scope="col">Created</th>
        </tr>
      </thead>
      <tbody>
        ${checkouts.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row({
  checkoutKey,
  displayId,
  status,
  currency,
  amount,
  orderId,
  timestamp: created,
}: Checkout): Html {
  return html`<tr>
    <td><a href="/checkout/${checkoutKey}">${displayId}</a></td>
    <td><span class="status ${status.toLowerCase()}">${status}</span></td>
    <td class="number">${formatAmount(currency, amount)}</td>
    <td><bdi>${orderId}</bdi></td>
    <td>${readable(created)}</td>
  </tr>`;
}

function readable(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 19)} UTC`;
}
