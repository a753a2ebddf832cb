import type { BookEntry } from '../book/book-entry';
import type { State } from './state';

/** Every enabled webhook will hear of this; the next tick sends it. */
export function announce(state: State, entry: BookEntry, checkoutId: string): void {
  const checkout = state.checkouts.get(checkoutId);
  if (!checkout) return;
  for (const { id: webhookId, enabled } of state.webhooks.values()) {
    if (!enabled) continue;
    const id = `${entry.seq}-${webhookId}`;
    state.deliveries.set(id, { id, webhookId, checkout, attempts: 0, dueAt: Date.parse(entry.at) });
  }
}
