import type { Call } from '../core/call';
import type { World } from '../core/world';
import type { Checkout } from '../model/checkout';
import type { Payment } from '../model/payment';
import { timestamp } from '../values/timestamp';
import { reportedStatus } from '../webhook/webhook-body';
import { controlAnswer, readAfter } from './control-answer';

/** Every checkout with what the merchant API does not tell, the newest first. Amounts are text. */
export function listCheckouts({ state }: World): Response {
  const payments = [...state.payments.values()];
  const checkouts = [...state.checkouts.values()].reverse();
  return controlAnswer(
    checkouts.map((checkout) => ({
      ...summary(checkout),
      payments: payments.filter(({ checkoutId }) => checkoutId === checkout.id).map(paymentSummary),
    })),
  );
}

function summary(checkout: Checkout) {
  const { id, displayId, checkoutKey, type, requestId, orderId, status, currency, amount } = checkout;
  const { cashAmount, totalRefunded, declines, timestamp, expiresAt, paidAt, reported } = checkout;
  return {
    ...{ id, displayId, checkoutKey, type, requestId, orderId, status, currency, amount },
    ...{ cashAmount, totalRefunded, declines, timestamp, expiresAt, paidAt, reported },
  };
}

function paymentSummary({ id, currency, amount, status, card, by, timestamp }: Payment) {
  return { id, currency, amount, status, card, by, timestamp };
}

/** How many lines are searched for attempts, and how many attempts are shown. */
const linesRead = 1_000;
const triesShown = 50;

/** Registered webhooks, pending deliveries, and the last attempts, newest last. */
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

/** The e-mails and text messages that the gateway would have sent, the newest last. */
export function listOutbox({ state }: World): Response {
  return controlAnswer(state.outbox.map(({ at, message }) => ({ at, ...message })));
}

const headers = { 'cache-control': 'no-store' };

/** The whole book, or what follows entry `after`. */
export async function showBook({ book }: World, { query }: Call): Promise<Response> {
  const entries = await book.read(readAfter(query));
  if (query.get('format') !== 'ndjson') return Response.json(entries, { headers });
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  return new Response(lines, { headers: { ...headers, 'content-type': 'application/x-ndjson' } });
}

/** The received calls of the merchant API, newest last. */
export async function showRequests({ book }: World, { query }: Call): Promise<Response> {
  const entries = await book.read(readAfter(query));
  const requests = entries.filter(({ kind }) => kind === 'request');
  return Response.json(requests, { headers: { 'cache-control': 'no-store' } });
}
