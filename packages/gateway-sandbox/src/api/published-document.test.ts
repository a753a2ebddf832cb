import { describe, expect, it } from 'vitest';
import { memoryBook } from '../book/book';
import { type BookEntry, bookEntrySchema, type Fact } from '../book/book-entry';
import { checkoutStatuses } from '../model/checkout';
import { noPicture, openBench } from '../testing/bench';
import { orderBody } from '../testing/bodies';
import { publishedOperations } from '../document/published-answers';
import { publishedMistakes } from '../testing/published-document';
import { api, openShop, type Shop } from '../testing/shop';
import { checkoutStories } from '../testing/stories/checkout-stories';
import { paymentStories } from '../testing/stories/payment-stories';
import { shopStories } from '../testing/stories/shop-stories';
import type { Ask } from '../testing/stories/story';
import { subscriptionStories } from '../testing/stories/subscription-stories';

const stories = { ...checkoutStories, ...paymentStories, ...subscriptionStories, ...shopStories };

/** The only refusal that the document forgot. */
const undocumented = ['POST /webhooks'];

async function perform(shop: Shop, operation: string, [path, body]: Ask) {
  const ask = operation.startsWith('POST ') ? shop.bench.post : shop.bench.api;
  const { status, text } = await ask(`${api}${path}`, body);
  return { status, answer: JSON.parse(text) };
}

describe('every operation of the published document', () => {
  it('is told in a story here, and no other is', () => {
    expect(Object.keys(stories).sort()).toEqual(publishedOperations.map(({ name }) => name).sort());
  });

  it.each(publishedOperations.map(({ name }) => name))('%s answers as published', async (operation) => {
    const story = stories[operation];
    if (!story) throw new Error(`Nobody ever asks for ${operation}.`);
    const shop = await openShop(operation.endsWith('/capture') ? { cardPayment: 'authorise' } : {});
    const good = await perform(shop, operation, await story.good(shop));
    expect(good).toMatchObject({ status: 200, answer: { success: true } });
    expect(publishedMistakes(operation, 200, good.answer)).toEqual([]);
    const bad = await perform(shop, operation, story.bad);
    expect(bad).toMatchObject({ status: 400, answer: { success: false } });
    // A refusal looks the same everywhere, so a documented one judges the one that is not.
    const judge = undocumented.includes(operation) ? 'GET /webhooks' : operation;
    expect(publishedMistakes(judge, 400, bad.answer)).toEqual([]);
  });
});

const money = { currency: 'AED', amount: '100.00' } as const;

/** What has to happen to a checkout until it stands there. */
const ways: Readonly<Record<(typeof checkoutStatuses)[number], (checkoutId: string) => readonly Fact[]>> = {
  PENDING: () => [],
  AUTHORIZED: (checkoutId) => [{ kind: 'authorized', checkoutId, paymentId: '1', ...money }],
  PENDING_CONFIRMATION: (checkoutId) => [{ kind: 'confirming', checkoutId }],
  PAID: (checkoutId) => [{ kind: 'paid', checkoutId, paymentId: '1', method: 'CAREEM_PAY', ...money }],
  FAILED: (checkoutId) => [
    { kind: 'declined', checkoutId, reason: 'insufficient_funds', attempt: 3, final: true },
  ],
  CANCELLED: (checkoutId) => [{ kind: 'cancelled', checkoutId, by: 'payer' }],
  EXPIRED: (checkoutId) => [{ kind: 'expired', checkoutId, expiredAt: '2026-11-22T10:00:00.000+00:00' }],
  PARTIALLY_REFUNDED: (checkoutId) => [
    ...ways.PAID(checkoutId),
    { kind: 'refunded', checkoutId, refundId: '2', by: 'portal', currency: 'AED', amount: '0.01' },
  ],
  REFUNDED: (checkoutId) => [
    ...ways.PAID(checkoutId),
    { kind: 'refunded', checkoutId, refundId: '2', by: 'portal', ...money },
  ],
  CHARGEBACK: (checkoutId) => [...ways.PAID(checkoutId), { kind: 'chargeback', checkoutId }],
};

describe.each(checkoutStatuses)('a checkout that is %s', (status) => {
  it('is shown and found as published', async () => {
    const first = await openBench({ drawQr: noPicture });
    const id = String((await first.post(`${api}/checkout/qr`, orderBody())).result['id']);
    const history = [...(await first.entries()), ...numbered(await first.entries(), ways[status](id))];
    const bench = await openBench({ book: memoryBook(history), drawQr: noPicture });
    const shown = await bench.api(`${api}/checkout/${id}`);
    expect(shown.result['status']).toBe(status);
    expect(publishedMistakes('GET /checkout/{checkoutId}', 200, JSON.parse(shown.text))).toEqual([]);
    const found = await bench.api(`${api}/checkout?status=${status}`);
    expect(found.result['content']).toEqual([shown.result]);
    expect(publishedMistakes('GET /checkout', 200, JSON.parse(found.text))).toEqual([]);
  });
});

function numbered(earlier: readonly BookEntry[], facts: readonly Fact[]): readonly BookEntry[] {
  const at = '2026-11-21T10:00:00.000+00:00';
  return facts.map((fact, index) => bookEntrySchema.parse({ seq: earlier.length + index + 1, at, ...fact }));
}
