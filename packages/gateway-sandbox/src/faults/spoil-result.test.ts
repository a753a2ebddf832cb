import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { openBench } from '../testing/bench';
import { addFault, api, created } from '../testing/faulty-bench';

it('raw-id writes the id as a number with all its digits', async () => {
  const bench = await openBench();
  const { id } = await created(bench);
  await addFault(bench, { kind: 'raw-id' });
  expect((await bench.api(`${api}/checkout/${id}`)).text).toContain(`"id":${id},`);
  expect((await bench.api(`${api}/checkout`)).text).toContain(`"content":[{"id":${id},`);
});

it.each([
  [{ value: '100.00' }, '"amount":"100.00"'],
  [{ value: 7.5 }, '"amount":7.5'],
  [{ value: null }, '"amount":null'],
  [{ value: { deep: [null, 1] } }, '"amount":{"deep":[null,1]}'],
])('mutate puts %j into the result and into each item of a page', async (change, text) => {
  const bench = await openBench();
  const { id } = await created(bench);
  await addFault(bench, { kind: 'mutate', field: 'amount', ...change });
  expect((await bench.api(`${api}/checkout/${id}`)).text).toContain(text);
  expect((await bench.api(`${api}/checkout`)).text).toContain(text);
});

it('mutate without a value takes the field away, and can add one that nobody knows', async () => {
  const bench = await openBench();
  const { id } = await created(bench);
  await addFault(bench, { kind: 'mutate', field: 'amount' }, { times: 1 });
  await addFault(bench, { kind: 'mutate', field: '__proto__', value: { admin: true } });
  expect((await bench.api(`${api}/checkout/${id}`)).result).not.toHaveProperty('amount');
  expect((await bench.api(`${api}/checkout/${id}`)).text).toContain('"__proto__":{"admin":true}');
});

it('swap-checkout answers about another checkout, or a made-up one where there is no other', async () => {
  const bench = await openBench();
  const one = await created(bench);
  const read = () => bench.api(`${api}/checkout/${one.id}`);
  await addFault(bench, { kind: 'swap-checkout' }, { method: 'GET' });
  const madeUp = (await read()).result;
  expect(madeUp['id']).toMatch(/^\d{19}$/);
  expect(madeUp).not.toMatchObject({ id: one.id });
  expect(madeUp).toMatchObject({ requestId: 'other-request', orderId: 'other-order' });
  const other = await created(bench);
  expect((await read()).result).toMatchObject({ id: other.id, requestId: other.result['requestId'] });
  await addFault(bench, { kind: 'swap-checkout' });
  const third = await created(bench);
  expect(third.id).toBe(other.id);
  expect(readQr(third.result['base64QR'])).toContain(String(other.result['checkoutKey']));
});

it('stale-read shows what a checkout looked like before, to reads only', async () => {
  const bench = await openBench();
  const { id } = await created(bench);
  await bench.control(`checkouts/${id}/confirm`, {});
  await bench.control(`checkouts/${id}/pay`, {});
  const status = async () => (await bench.api(`${api}/checkout/${id}`)).result['status'];
  await addFault(bench, { kind: 'stale-read' }, { times: 1 });
  expect([await status(), await status()]).toEqual(['PENDING_CONFIRMATION', 'PAID']);
  await addFault(bench, { kind: 'stale-read', n: 2 });
  expect(await status()).toBe('PENDING');
  const { result } = await bench.api(`${api}/checkout?status=PENDING`);
  expect(result['content']).toMatchObject([{ id, status: 'PENDING' }]);
  expect((await bench.api(`${api}/checkout/${id}/cancel`, {})).error).toContain('Only pending');
});

it('unknown-status and case-variant spell the status in ways that nobody announced', async () => {
  const bench = await openBench();
  const { id } = await created(bench);
  await bench.control(`checkouts/${id}/pay`, {});
  await bench.control(`checkouts/${id}/refund`, { amount: '1' });
  const status = async () => (await bench.api(`${api}/checkout/${id}`)).result['status'];
  await addFault(bench, { kind: 'unknown-status' }, { times: 1 });
  await addFault(bench, { kind: 'unknown-status', status: null }, { times: 1 });
  await addFault(bench, { kind: 'case-variant' });
  expect([await status(), await status(), await status()]).toEqual(['ON_HOLD', null, 'Partially refunded ']);
});

it('bad-qr gives no picture, something that is none, or one that leads elsewhere', async () => {
  const bench = await openBench();
  const qr = async () => (await created(bench)).result['base64QR'];
  for (const kind of ['missing', 'garbage', 'elsewhere']) {
    await addFault(bench, { kind: 'bad-qr', qr: kind }, { times: 1 });
  }
  expect(await qr()).toBeUndefined();
  expect(Buffer.from(String(await qr()), 'base64').toString()).toBe('This is not a picture.');
  expect(readQr(await qr())).toBe('https://pay.example.net/qr/0123456789');
});

function readQr(base64: unknown): string | undefined {
  const { data, width, height } = PNG.sync.read(Buffer.from(String(base64), 'base64'));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
