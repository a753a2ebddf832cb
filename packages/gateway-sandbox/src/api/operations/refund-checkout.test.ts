import { describe, expect, it } from 'vitest';
import { api, openShop, type Shop } from '../../testing/shop';

const day = 24 * 3_600_000;

async function refund(shop: Shop, id: string, asked: Record<string, string>) {
  const query = new URLSearchParams({ currency: 'AED', note: 'broken', ...asked });
  return shop.bench.post(`${api}/checkout/${id}/refund?${query}`);
}

async function paid(modes: Parameters<typeof openShop>[0] = {}) {
  const shop = await openShop(modes);
  const id = await shop.paidCheckout();
  return { shop, id, refund: (asked: Record<string, string>) => refund(shop, id, asked) };
}

describe('a refund', () => {
  it('grows to the whole amount and not a cent further', async () => {
    const { shop, id, refund } = await paid();
    expect((await refund({ amount: '30.01' })).result).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      totalRefunded: 30.01,
    });
    expect((await refund({ amount: '70.00' })).error).toBe(
      'The refund exceeds what is left to refund, AED 69.99',
    );
    const last = await refund({ amount: '69.99' });
    expect(last.result).toMatchObject({ id, status: 'REFUNDED', amount: 100, totalRefunded: 100 });
    expect((await refund({ amount: '0.01' })).error).toBe('Only paid checkouts can be refunded');
    expect(await shop.bench.entries('refunded')).toMatchObject([
      { amount: '30.01', by: 'merchant', note: 'broken' },
      { amount: '69.99' },
    ]);
  });

  it.each([
    [{ amount: '0' }, 'amount: must be greater than 0'],
    [{ amount: '-1' }, 'amount: must be greater than 0'],
    [{ amount: '' }, 'amount: is required'],
    [{ amount: '1.001' }, 'amount: must not have more than 2 decimals in AED'],
    [{ amount: '1', currency: 'AE' }, 'currency: must be a 3-letter currency code'],
    [{ amount: '1', note: '' }, 'note: is required'],
    [{ amount: '1', note: ' ' }, 'note: must not be blank'],
    [{ amount: '1', currency: 'USD' }, 'The refund must be in the currency of the checkout, AED'],
  ])('of %j is refused', async (asked, reason) => {
    const { shop, refund } = await paid();
    const { status, error } = await refund(asked);
    expect(status).toBe(400);
    expect(error).toContain(reason);
    expect(await shop.bench.entries('refunded')).toEqual([]);
  });

  it('is for paid checkouts only', async () => {
    const shop = await openShop();
    const id = await shop.checkout();
    expect((await refund(shop, id, { amount: '1' })).error).toBe('Only paid checkouts can be refunded');
    expect((await refund(shop, '1', { amount: '1' })).error).toBe('Checkout not found for API merchant');
  });

  it('comes too late after ninety days', async () => {
    const { shop, refund } = await paid();
    shop.bench.time.now += 90 * day;
    expect((await refund({ amount: '1' })).status).toBe(200);
    shop.bench.time.now += 1;
    expect((await refund({ amount: '1' })).error).toBe('Payments older than 90 days cannot be refunded');
  });

  it('takes from the body what the query does not say', async () => {
    const { shop, id } = await paid();
    const body = { amount: '99.00', currency: 'AED', note: 'body', referenceId: null };
    const { result } = await shop.bench.post(`${api}/checkout/${id}/refund?note=query&amount=5`, body);
    expect(result['totalRefunded']).toBe(5);
    expect(await shop.bench.entries('refunded')).toMatchObject([{ note: 'query', amount: '5' }]);
  });
});

describe('a refund under a referenceId used before', () => {
  const twice = async (modes: Parameters<typeof openShop>[0]) => {
    const { refund } = await paid(modes);
    await refund({ amount: '10', referenceId: 'f-1' });
    return (await refund({ amount: '10', referenceId: 'f-1' })).result;
  };

  it('is made again where the gateway does not look at it', async () => {
    expect(await twice({})).toMatchObject({ totalRefunded: 20 });
    expect(await twice({})).not.toHaveProperty('referenceId');
  });

  it('is answered without a second refund where the gateway knows it again', async () => {
    expect(await twice({ referenceId: 'idempotent' })).toMatchObject({ totalRefunded: 10 });
  });

  it('comes back in the answer where the gateway echoes it', async () => {
    expect(await twice({ referenceId: 'echoed' })).toMatchObject({ totalRefunded: 20, referenceId: 'f-1' });
  });
});
