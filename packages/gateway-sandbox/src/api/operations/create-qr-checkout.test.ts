import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { noPicture, openBench, payBaseUrl } from '../../testing/bench';
import { qrBody } from '../../testing/bodies';
import { openShop } from '../../testing/shop';

const create = '/mer/v2.0/checkout/qr';

describe('a new QR checkout', () => {
  it.each(['/mer/v2.0', '/api/mer/v2.0'])('is created under %s and can be read there', async (prefix) => {
    const bench = await openBench();
    const { status, result } = await bench.api(`${prefix}/checkout/qr`, qrBody({ requestId: 'r-1' }));
    expect(status).toBe(200);
    const { base64QR, ...details } = result;
    expect(details).toEqual({
      id: expect.stringMatching(/^\d{19}$/),
      displayId: expect.stringMatching(/^[A-Z0-9]{6}$/),
      checkoutKey: expect.stringMatching(/^[0-9a-f]{48}$/),
      requestId: 'r-1',
      orderId: 'ORD-1',
      currency: 'AED',
      amount: 100,
      cashAmount: 0,
      status: 'PENDING',
      usedPaymentMethod: null,
      customer: null,
      billingAddress: null,
      deliveryAddress: null,
      totalRefunded: 0,
      redirectUrl: `${payBaseUrl}/checkout/${String(details['checkoutKey'])}`,
      firebaseDatabase: 'pc-test-734bc',
      firebaseCollection: 'checkouts',
      firebaseDocument: details['checkoutKey'],
      timestamp: '2026-11-21T10:00:00.000+00:00',
      branchId: '1601731695315563241',
      branchName: 'Test store',
    });
    expect(base64QR).toMatch(/^iVBORw0KGgo/);
    const read = await bench.api(`${prefix}/checkout/${String(result['id'])}`);
    expect(read.result).toEqual(details);
  });

  it('has an id that starts with the time and sorts by creation', async () => {
    const bench = await openBench({ drawQr: noPicture });
    const ids: bigint[] = [];
    for (let round = 0; round < 20; round += 1) {
      ids.push(BigInt(String((await bench.api(create, qrBody())).result['id'])));
    }
    expect(ids.every((id, index) => id > (ids[index - 1] ?? 0n))).toBe(true);
    expect(Number((ids[0] ?? 0n) / 2n ** 20n)).toBe(bench.time.now);
  });

  it('carries a QR of the asked size that leads to the pay page', async () => {
    const bench = await openBench();
    const { result } = await bench.api(create, qrBody({ qrSize: 600 }));
    const { data, width, height } = PNG.sync.read(Buffer.from(String(result['base64QR']), 'base64'));
    const code = jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' });
    expect([width, height]).toEqual([600, 600]);
    expect(code?.data).toBe(`${payBaseUrl}/qr/${String(result['checkoutKey'])}`);
  });

  it('gives a customer the id of the gateway and keeps the merchant reference', async () => {
    const bench = await openBench();
    const customer = {
      id: '42',
      firstName: 'Amal',
      lastName: 'Noor',
      email: 'amal@example.com',
      phone: null,
    };
    const { result } = await bench.api(create, qrBody({ customer }));
    expect(result['customer']).toEqual({
      id: expect.stringMatching(/^\d{19}$/),
      reference: '42',
      firstName: 'Amal',
      lastName: 'Noor',
      email: 'amal@example.com',
      phone: null,
    });
  });
});

describe('amounts', () => {
  it.each([
    ['JPY', '500', '500'],
    ['AED', '100.10', '100.10'],
    ['AED', '100', '100'],
    ['KWD', '1.250', '1.250'],
    ['KWD', '0.001', '0.001'],
    ['AED', '"19.90"', '19.90'],
    ['AED', '1e2', '100'],
    ['AED', '90071992547.93', '90071992547.93'],
  ])('%s %s comes back as the number %s', async (currency, sent, echoed) => {
    const bench = await openBench({ drawQr: noPicture });
    const body = JSON.stringify(qrBody({ currency })).replace('"100.00"', sent);
    const { text } = await bench.api(create, body);
    expect(text).toContain(`"amount":${echoed},`);
  });

  it.each([
    ['AED', '1.001'],
    ['JPY', '1.5'],
    ['KWD', '1.0001'],
  ])('%s does not take %s', async (currency, amount) => {
    const bench = await openBench({ drawQr: noPicture });
    const { status, error } = await bench.api(create, qrBody({ currency, amount }));
    expect(status).toBe(400);
    expect(error).toMatch(/amount: must not have more than \d decimals/);
  });
});

it('a QR checkout may come without its picture', async () => {
  const { bench } = await openShop({ base64QR: 'missing' });
  const { status, result } = await bench.post(create, qrBody());
  expect(status).toBe(200);
  expect(result).not.toHaveProperty('base64QR');
});
