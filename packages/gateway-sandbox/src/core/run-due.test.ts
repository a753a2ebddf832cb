import { expect, it } from 'vitest';
import { openBench } from '../testing/bench';
import { payEntries, qrBody } from '../testing/bodies';

const minute = 60_000;

async function opened(changes: Record<string, unknown> = {}) {
  const bench = await openBench();
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody(changes));
  const id = String(result['id']);
  const status = async () => (await bench.api(`/mer/v2.0/checkout/${id}`)).result['status'];
  return { bench, id, status, page: `/checkout/${String(result['checkoutKey'])}` };
}

it('a checkout expires to the millisecond, and the book says so once', async () => {
  const { bench, id, status } = await opened({ expiresIn: 15 });
  bench.time.now += 15 * minute - 1;
  expect(await status()).toBe('PENDING');
  bench.time.now += 1;
  expect(await status()).toBe('EXPIRED');
  expect(await status()).toBe('EXPIRED');
  expect(await bench.entries('expired')).toMatchObject([
    { checkoutId: id, expiredAt: '2026-11-21T10:15:00.000+00:00' },
  ]);
});

it('lives for a day unless told otherwise', async () => {
  const { bench, status } = await opened();
  bench.time.now += 1_440 * minute - 1;
  expect(await status()).toBe('PENDING');
  bench.time.now += 1;
  expect(await status()).toBe('EXPIRED');
});

it('a search sees it too', async () => {
  const { bench, id } = await opened({ expiresIn: 5 });
  bench.time.now += 5 * minute;
  const { result } = await bench.api('/mer/v2.0/checkout?status=EXPIRED');
  expect(result['content']).toMatchObject([{ id }]);
});

it('nobody can pay it any more', async () => {
  const { bench, status, page } = await opened({ expiresIn: 5 });
  bench.time.now += 5 * minute;
  expect((await bench.form(page, payEntries())).status).toBe(303);
  expect(await status()).toBe('EXPIRED');
  expect(await bench.entries('paid')).toEqual([]);
});
