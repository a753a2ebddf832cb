import type { World } from '../core/world';
import { html, type Html } from '../page/html';
import type { View } from './dashboard-frame';
import { ago } from './moments';
import { chip } from './status-chip';

const shown = 100;
type Sent = World['state']['outbox'][number];

/** What the gateway would have sent to payers. */
export function outboxView({ state, now }: World): View {
  const newest = state.outbox.slice(-shown).reverse();
  return {
    name: 'outbox',
    title: 'Outbox',
    here: 'view=outbox',
    main: html`<div class="heading">
        <h1>Outbox</h1>
        <p class="soft">What a gateway would have sent. Nothing leaves the sandbox.</p>
      </div>
      <div class="stack" id="outbox" data-live>
        ${
          newest.length > 0
            ? newest.map((sent) => letter(sent, now()))
            : html`<p class="panel empty">No message has been sent yet.</p>`
        }
      </div>`,
  };
}

function letter({ at, message }: Sent, now: number): Html {
  const { channel, to, subject, text, checkoutId } = message;
  return html`<article class="panel letter">
    <p class="spread">
      <span>${chip(channel === 'email' ? 'E-mail' : 'SMS', 'still')} <bdi>${to}</bdi></span>
      <span class="soft">${ago(at, now)}</span>
    </p>
    ${subject && html`<h2 dir="auto">${subject}</h2>`}
    <p class="text" dir="auto">${text}</p>
    ${checkoutId !== undefined && html`<a href="/?checkout=${checkoutId}">Checkout</a>`}
  </article>`;
}
