import { expect, it } from 'vitest';
import { orderBody, qrBody } from '../testing/bodies';
import { api, openShop, subscriptionBody } from '../testing/shop';

it('an account with a largest amount refuses what is above it, by every way to ask for money', async () => {
  const { bench, debit, token } = await openShop({ largestAmount: '100.00' });
  const tooMuch = 'The amount exceeds the maximum checkout amount of this merchant, AED 100.00';
  const changes = { amount: '100.01', description: 'Honey' };
  for (const way of ['qr', 'web', 'mobile', 'link']) {
    expect((await bench.post(`${api}/checkout/${way}`, orderBody(changes))).error).toBe(tooMuch);
  }
  expect((await debit({ type: 'TOKEN', token: token() }, orderBody(changes))).error).toBe(tooMuch);
  expect((await bench.post(`${api}/subscription`, subscriptionBody(changes))).error).toBe(tooMuch);
  expect((await bench.post(`${api}/checkout/qr`, qrBody({ amount: '100.000' }))).status).toBe(200);
  expect(await bench.entries('created')).toHaveLength(1);
});

it('an account with currencies refuses the others, and says which it takes', async () => {
  const { bench } = await openShop({ currencies: 'AED,USD' });
  const { status, error } = await bench.post(`${api}/checkout/qr`, qrBody({ currency: 'EUR' }));
  expect([status, error]).toEqual([400, 'The currency EUR is not enabled for this merchant: use AED, USD']);
  expect((await bench.post(`${api}/checkout/qr`, qrBody({ currency: 'usd' }))).status).toBe(200);
});

it('what was made before the limit is still answered to who asks again', async () => {
  const { bench } = await openShop();
  const body = qrBody({ amount: '500.00' });
  const { result } = await bench.post(`${api}/checkout/qr`, body);
  await bench.control('modes', { largestAmount: '100.00' });
  expect((await bench.post(`${api}/checkout/qr`, body)).result['id']).toBe(result['id']);
});

it.each([{ largestAmount: 'much' }, { currencies: 'aed' }, { currencies: 'AED;USD' }])(
  'the mode %j is refused in words',
  async (mode) => {
    const { bench } = await openShop();
    expect((await bench.control('modes', mode)).status).toBe(400);
  },
);
