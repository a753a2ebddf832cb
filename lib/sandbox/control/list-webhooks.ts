import type { World } from '../core/world';
import { reportedStatus } from '../webhook/delivery-body';
import { timestamp } from '../values/timestamp';

/** How far back tries are looked for, and how many are shown. */
const linesRead = 1_000;
const triesShown = 50;

/** What is registered, what still has to arrive, and how the last tries went, the newest last. */
export async function listWebhooks({ state, book }: World): Promise<Response> {
  const entries = await book.read(Math.max(0, state.seq - linesRead));
  const tries = entries.filter((entry) => entry.kind === 'delivery').slice(-triesShown);
  const pending = [...state.deliveries.values()].map(({ id, webhookId, checkout, attempts, dueAt }) => ({
    ...{ id, webhookId, checkoutId: checkout.id, status: reportedStatus(checkout), attempts },
    dueAt: timestamp(dueAt),
  }));
  const webhooks = [...state.webhooks.values()];
  return Response.json({ webhooks, pending, tries }, { headers: { 'cache-control': 'no-store' } });
}
