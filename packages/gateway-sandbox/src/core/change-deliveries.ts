import type { BookEntry } from '../book/book-entry';
import { isDelivered } from '../model/webhook';
import { isOwn } from './merchant';
import type { State } from './state';

/** Queues a delivery for every enabled webhook; the next tick sends it. */
export function announce(state: State, entry: BookEntry, checkoutId: string): void {
  const checkout = state.checkouts.get(checkoutId);
  if (!checkout) return;
  for (const webhook of state.webhooks.values()) {
    const { id: webhookId, enabled } = webhook;
    if (!enabled || !isOwn(webhook, checkout)) continue;
    const id = `${entry.seq}-${webhookId}`;
    state.deliveries.set(id, { id, webhookId, checkout, attempts: 0, dueAt: Date.parse(entry.at) });
  }
}

/**
 * A delivery leaves the queue on success or after its last attempt. Giving up marks the webhook as failed, a
 * success clears that; failed copies, tests and dropped events do not count.
 */
export function finishDelivery(state: State, entry: BookEntry & { kind: 'delivery' }): void {
  const { deliveryId, webhookId, attempt, nextAt, fault } = entry;
  const pending = state.deliveries.get(deliveryId);
  if (pending && nextAt !== undefined) {
    state.deliveries.set(deliveryId, { ...pending, attempts: attempt, dueAt: Date.parse(nextAt) });
    return;
  }
  state.deliveries.delete(deliveryId);
  const webhook = state.webhooks.get(webhookId);
  if (!webhook || fault === 'webhook-drop') return;
  if (isDelivered(entry.status)) state.webhooks.set(webhookId, { ...webhook, failed: false });
  else if (pending) state.webhooks.set(webhookId, { ...webhook, failed: true });
}
