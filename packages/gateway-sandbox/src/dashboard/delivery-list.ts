import type { BookEntry } from '../book/book-entry';
import type { World } from '../core/world';
import type { PendingDelivery } from '../model/webhook';
import { html, type Html } from '../page/html';
import { timestamp } from '../values/timestamp';
import { describeEntry } from './describe-entry';
import { announcedBy, type Delivery } from './history';
import { when } from './moments';
import { chip } from './status-chip';
import { table } from './table';

interface Deliveries {
  readonly webhooks: World['state']['webhooks'];
  readonly pending: readonly PendingDelivery[];
  readonly made: readonly Delivery[];
  /** The entries that the deliveries refer to. */
  readonly entries: readonly BookEntry[];
  /** Names the checkout, if the list covers several. */
  readonly nameOf?: (entry: BookEntry) => Html | undefined;
}

const shown = 50;

/** Pending deliveries, then the attempts made, newest first. */
export function deliveryList(deliveries: Deliveries): Html {
  const { webhooks, pending, made, entries, nameOf } = deliveries;
  if (pending.length + made.length === 0) return html`<p class="soft">No webhook has been called.</p>`;
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const opening = (deliveryId: string, webhookId: string) => {
    const entry = bySeq.get(announcedBy(deliveryId));
    const event = entry && html`${nameOf?.(entry)} ${describeEntry(entry)?.title}`;
    return [event ?? 'Test', html`<bdi>${webhooks.get(webhookId)?.address ?? 'a deleted webhook'}</bdi>`];
  };
  const due = pending.slice(0, shown).map(({ id, webhookId, attempts, dueAt }) => {
    const rest = [chip('due', 'waiting'), String(attempts + 1), when(timestamp(dueAt)), ''];
    return [...opening(id, webhookId), ...rest];
  });
  const done = made
    .slice(-shown)
    .reverse()
    .map(({ deliveryId, webhookId, status, attempt, at, fault = '' }) => {
      return [...opening(deliveryId, webhookId), answer(status), String(attempt), when(at), fault];
    });
  const heads = ['Event', 'Webhook', 'Answer', 'Try', 'When', 'Fault'];
  return html`${table({ label: 'Deliveries', heads, rows: [...due, ...done] })}
  ${pending.length > shown && html`<p class="soft">${pending.length - shown} more are due.</p>`}`;
}

function answer(status: number | null): Html {
  if (status === null) return chip('no answer', 'bad');
  return chip(String(status), status >= 200 && status < 300 ? 'good' : 'bad');
}
