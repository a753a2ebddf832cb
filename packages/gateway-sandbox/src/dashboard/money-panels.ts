import type { World } from '../core/world';
import { html, type Html } from '../page/html';
import { formatAmount } from '../values/currency';
import { cardText, payers } from './describe-entry';
import type { History } from './history';
import { when } from './moments';
import { statusChip } from './status-chip';
import { table } from './table';

/** Every attempt to pay the checkout. */
export function paymentPanel({ state }: World, checkoutId: string): Html {
  const payments = [...state.payments.values()].filter((payment) => payment.checkoutId === checkoutId);
  return panel(
    { id: 'payments', title: 'Payments', none: 'Nobody has tried to pay yet.' },
    payments.map(({ id, status, currency, amount, card, by, timestamp }) => [
      html`<span class="number">${id}</span>`,
      statusChip(status),
      html`<span class="number strong">${formatAmount(currency, amount)}</span>`,
      html`<span class="number">${cardText(card) ?? payers[by]}</span>`,
      when(timestamp),
    ]),
    ['Payment', 'Status', 'Amount', 'Card', 'Begun'],
  );
}

export function refundPanel({ entries }: History): Html {
  const refunds = entries.flatMap((entry) => (entry.kind === 'refunded' ? [entry] : []));
  return panel(
    { id: 'refunds', title: 'Refunds', none: 'No money has gone back.' },
    refunds.map(({ refundId, currency, amount, note, referenceId, by, at }) => [
      html`<span class="number">${refundId}</span>`,
      html`<span class="number strong">${formatAmount(currency, amount)}</span>`,
      html`<bdi>${[note, referenceId].filter(Boolean).join(', ')}</bdi>`,
      by === 'merchant' ? 'the shop' : 'the portal',
      when(at),
    ]),
    ['Refund', 'Amount', 'Note', 'By', 'When'],
  );
}

interface Panel {
  readonly id: string;
  readonly title: string;
  /** Shown instead of an empty table. */
  readonly none: string;
}

function panel(
  { id, title, none }: Panel,
  rows: readonly (readonly (Html | string)[])[],
  heads: readonly string[],
): Html {
  return html`<section class="panel" id="${id}" data-live aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${rows.length > 0 ? table({ label: title, heads, rows }) : html`<p class="soft">${none}</p>`}
  </section>`;
}
