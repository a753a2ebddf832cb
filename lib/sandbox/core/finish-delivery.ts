import type { BookEntry } from '../book/book-entry';
import type { State } from './state';

/**
 * A try that succeeded or was the last leaves the queue. Giving up marks the webhook as failed and any good
 * delivery clears that; copies, tests and events lost on purpose say nothing about giving up.
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
  if (isGood(entry.status)) state.webhooks.set(webhookId, { ...webhook, failed: false });
  else if (pending) state.webhooks.set(webhookId, { ...webhook, failed: true });
}

const isGood = (status: number | null): boolean => status !== null && status >= 200 && status < 300;
