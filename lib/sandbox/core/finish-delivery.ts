import type { BookEntry } from '../book/book-entry';
import type { State } from './state';

/** A try that succeeded or was the last leaves the queue; `failed` follows the newest outcome. */
export function finishDelivery(state: State, entry: BookEntry & { kind: 'delivery' }): void {
  const { deliveryId, webhookId, attempt, nextAt } = entry;
  const pending = state.deliveries.get(deliveryId);
  if (pending && nextAt !== undefined) {
    state.deliveries.set(deliveryId, { ...pending, attempts: attempt, dueAt: Date.parse(nextAt) });
    return;
  }
  state.deliveries.delete(deliveryId);
  const webhook = state.webhooks.get(webhookId);
  if (webhook) state.webhooks.set(webhookId, { ...webhook, failed: !isGood(entry.status) });
}

const isGood = (status: number | null): boolean => status !== null && status >= 200 && status < 300;
