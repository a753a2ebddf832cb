import { describe, expect, it } from 'vitest';
import { credentials, noPicture, openBench } from '../testing/bench';

const pairs = [
  ['X-Paymennt-Api-Key', 'X-Paymennt-Api-Secret'],
  ['X-PointCheckout-Api-Key', 'X-PointCheckout-Api-Secret'],
  ['X-POINTCHECKOUT-KEY', 'X-POINTCHECKOUT-SECRET'],
] as const;

describe('credentials', () => {
  it.each(pairs)('are taken as %s and %s', async (key, secret) => {
    const bench = await openBench({ config: { credentials: { key: 'k1', secret: 's1' } } });
    const right = await bench.send('/mer/v2.0/checkout', { headers: { [key]: 'k1', [secret]: 's1' } });
    const wrong = await bench.send('/mer/v2.0/checkout', { headers: { [key]: 'k1', [secret]: 's2' } });
    expect([right.status, wrong.status]).toEqual([200, 401]);
    expect(await wrong.json()).toEqual({ success: false, elapsed: 0, error: 'Invalid API key or secret' });
  });

  it('are needed even where any pair will do', async () => {
    const bench = await openBench();
    const only = await bench.send('/mer/v2.0/checkout', { headers: { 'X-Paymennt-Api-Key': 'k' } });
    expect(only.status).toBe(401);
    expect((await bench.api('/mer/v2.0/checkout')).status).toBe(200);
  });

  it('never mix two spellings', async () => {
    const bench = await openBench();
    const headers = { 'X-Paymennt-Api-Key': 'k', 'X-POINTCHECKOUT-SECRET': 's' };
    expect((await bench.send('/mer/v2.0/checkout', { headers })).status).toBe(401);
  });
});

it('answers unknown operations with 404 in the same envelope', async () => {
  const bench = await openBench();
  const { status, success } = await bench.api('/mer/v2.0/nothing');
  expect({ status, success }).toEqual({ status: 404, success: false });
  expect((await bench.api('/nothing')).status).toBe(404);
});

it('takes a slash at the end of a path, and no other method than the documented one', async () => {
  const bench = await openBench({ drawQr: noPicture });
  expect((await bench.api('/mer/v2.0/branches/')).status).toBe(200);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'POST']) {
    const response = await bench.send('/mer/v2.0/terminals', { method, headers: credentials });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ success: false });
  }
});

it('writes every request into the book, without a secret in it', async () => {
  const bench = await openBench();
  const headers = { 'X-Paymennt-Api-Key': 'canary-key', 'X-Paymennt-Api-Secret': 'canary-secret' };
  const body = JSON.stringify({ requestId: 'r-7', apiSecret: 'canary-secret', card: '4242424242424242' });
  await bench.send('/mer/v2.0/checkout/qr?a=b', { method: 'POST', headers, body });
  const [entry] = await bench.entries('request');
  expect(entry).toMatchObject({
    method: 'POST',
    path: '/mer/v2.0/checkout/qr?a=b',
    requestId: 'r-7',
    seq: 1,
  });
  expect(JSON.stringify(await bench.entries())).not.toMatch(/canary|4242/);
});
