import { describe, expect, it } from 'vitest';
import { noPicture, openBench } from '../testing/bench';
import { orderBody, qrBody } from '../testing/bodies';
import { api, subscriptionBody } from '../testing/shop';

/** Two merchants at one gateway that takes any pair of keys. */
async function openTwo(config: { credentials?: { key: string; secret: string } } = {}) {
  const heard: string[] = [];
  const send = async (request: Request) => {
    heard.push(`${new URL(request.url).pathname} ${JSON.parse(await request.text()).status}`);
    return 200;
  };
  const bench = await openBench({ drawQr: noPicture, send, config });
  const merchant = (key: string) => async (path: string, body?: unknown) => {
    const headers = { 'x-paymennt-api-key': key, 'x-paymennt-api-secret': 'secret' };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer: { success: boolean; result?: unknown; error?: string } = await (
      await bench.send(api + path, init)
    ).json();
    return { ...answer, result: Object(answer.result) };
  };
  return { bench, heard, a: merchant('key-a'), b: merchant('key-b') };
}

describe('two keys are two merchants', () => {
  it('whose checkouts and payments are unknown to each other, in every way', async () => {
    const { a, b } = await openTwo();
    const { id } = (await a('/checkout/qr', qrBody())).result;
    const payment = (
      await a('/payment/debit', { source: { type: 'TOKEN', token: 'ptk_1' }, checkoutDetails: orderBody() })
    ).result;
    const unknown = 'Checkout not found for API merchant';
    expect((await b(`/checkout/${id}`)).error).toBe(unknown);
    expect((await b(`/checkout/${id}/cancel`, {})).error).toBe(unknown);
    expect((await b(`/checkout/${id}/refund?amount=1&currency=AED&note=x`, {})).error).toBe(unknown);
    expect((await b('/checkout')).result.totalElements).toBe(0);
    expect((await b(`/payment/${payment.id}`)).error).toBe('Payment not found for API merchant');
    expect((await a('/checkout')).result.totalElements).toBe(2);
    expect((await a(`/checkout/${id}`)).success).toBe(true);
  });

  it('may use the same requestId', async () => {
    const { a, b } = await openTwo();
    const body = qrBody({ requestId: 'one' });
    const first = (await a('/checkout/qr', body)).result.id;
    const other = await b('/checkout/qr', { ...body, amount: '7' });
    expect(other).toMatchObject({ success: true, result: { amount: 7 } });
    expect(other.result.id).not.toBe(first);
    expect((await a('/checkout/qr', body)).result.id).toBe(first);
  });

  it('have webhooks, branches, cards and subscriptions of their own', async () => {
    const { bench, heard, a, b } = await openTwo();
    const address = 'https://shop.example.com/a';
    const hook = (await a('/webhooks', { address })).result;
    expect((await b('/webhooks')).result).toEqual([]);
    expect((await b(`/webhooks/${hook.id}/delete`, {})).success).toBe(false);
    expect((await b('/webhooks', { address: 'https://shop.example.com/b' })).success).toBe(true);
    await a('/checkout/qr', qrBody());
    await bench.tick();
    expect(heard).toEqual(['/a PENDING']);
    const branch = (await a('/branches', { name: 'Marina', currency: 'AED' })).result;
    expect((await b(`/branches/${branch.id}`)).success).toBe(false);
    expect((await b('/branches', { name: 'Marina', currency: 'AED' })).success).toBe(true);
    const source = { type: 'TOKEN', token: 'ptk_2', storeCardDetails: true };
    await a('/payment/debit', { source, checkoutDetails: orderBody() });
    const list = '/card/list?customerReferenceId=CID-42';
    const [card] = (await a(list)).result.content;
    expect((await b(list)).result.content).toEqual([]);
    expect((await b(`/card?cardToken=${card.token}`)).error).toContain('Stored card not found');
    const subscription = (await a('/subscription', subscriptionBody())).result;
    expect((await b(`/subscription/${subscription.id}`)).error).toContain('Subscription not found');
    expect((await b('/subscription')).result.totalElements).toBe(0);
    for (const shown of [hook, branch, card, subscription]) expect(shown).not.toHaveProperty('merchant');
  });

  it('close their main branch each for itself', async () => {
    const { a, b } = await openTwo();
    const [{ id }] = (await a('/branches')).result;
    await a(`/branches/${id}/disable`, {});
    expect((await a('/checkout/qr', qrBody())).error).toBe('Branch not found for API merchant');
    expect((await b('/checkout/qr', qrBody())).success).toBe(true);
    expect((await a('/branches')).result).toMatchObject([{ id, enabled: false }]);
  });

  it('are one merchant for the dashboard, and their keys are not in the book', async () => {
    const { bench, a, b } = await openTwo();
    await a('/checkout/qr', qrBody());
    await b('/checkout/qr', qrBody());
    expect((await bench.control('checkouts')).answer).toHaveLength(2);
    expect(JSON.stringify(await bench.entries())).not.toMatch(/key-[ab]/);
  });
});

it('with one configured pair there is one merchant, who sees what was made before', async () => {
  const { a, bench } = await openTwo({ credentials: { key: 'key-a', secret: 'secret' } });
  const { id } = (await a('/checkout/qr', qrBody())).result;
  expect((await a(`/checkout/${id}`)).success).toBe(true);
  expect(await bench.entries('created')).not.toMatchObject([{ checkout: { merchant: expect.anything() } }]);
});
