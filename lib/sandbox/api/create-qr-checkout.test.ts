import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { openBench, payBaseUrl } from '../testing/bench';
import { declinedCard, payEntries } from '../testing/pay-entries';
import { qrBody } from '../testing/qr-body';

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
    const bench = await openBench();
    const ids: bigint[] = [];
    for (let round = 0; round < 20; round += 1) {
      ids.push(BigInt(String((await bench.api(create, qrBody({ qrSize: 64 }))).result['id'])));
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
    const bench = await openBench();
    const body = JSON.stringify(qrBody({ currency })).replace('"100.00"', sent);
    const { text } = await bench.api(create, body);
    expect(text).toContain(`"amount":${echoed},`);
  });

  it.each([
    ['AED', '1.001'],
    ['JPY', '1.5'],
    ['KWD', '1.0001'],
  ])('%s does not take %s', async (currency, amount) => {
    const bench = await openBench();
    const { status, error } = await bench.api(create, qrBody({ currency, amount }));
    expect(status).toBe(400);
    expect(error).toMatch(/amount: must not have more than \d decimals/);
  });
});

describe('validation', () => {
  it.each([
    [{ requestId: undefined }, 'requestId: is required'],
    [{ requestId: null }, 'requestId: is required'],
    [{ requestId: ' ' }, 'requestId: must not be blank'],
    [{ requestId: 'x'.repeat(51) }, 'requestId: size must be between 1 and 50'],
    [{ orderId: 'x'.repeat(51) }, 'orderId: size must be between 1 and 50'],
    [{ orderId: '' }, 'orderId: must not be blank'],
    [{ currency: 'AEDS' }, 'currency: must be a 3-letter currency code'],
    [{ amount: undefined }, 'amount: is required'],
    [{ amount: 0 }, 'amount: must be greater than 0'],
    [{ amount: -1 }, 'amount: must be greater than 0'],
    [{ amount: 'much' }, 'amount: must be a number'],
    [{ amount: '1000000000000' }, 'amount: is too large'],
    [{ qrSize: 63 }, 'qrSize: must be at least 64'],
    [{ qrSize: 1025 }, 'qrSize: must be at most 1024'],
    [{ qrSize: 64.5 }, 'qrSize: must be a whole number'],
    [{ expiresIn: 4 }, 'expiresIn: must be at least 5'],
    [{ expiresIn: 10081 }, 'expiresIn: must be at most 10080'],
    [{ language: 'e' }, 'language: size must be between 2 and 3'],
    [{ branchId: 'main' }, 'branchId: must be a whole number'],
    [{ allowedPaymentMethods: ['SHELLS'] }, 'allowedPaymentMethods.0: is not a known payment method'],
    [{ customer: { firstName: 'A', lastName: 'B' } }, 'customer.email: is required'],
    [{ customer: { firstName: 'A'.repeat(61), lastName: 'B', email: 'e' } }, 'customer.firstName: size'],
    [{ items: { name: 'Tea', quantity: 0, linetotal: 1 } }, 'items.0.quantity: must be greater than 0'],
    [{ totals: { subtotal: -1, tax: 0 } }, 'totals.subtotal: must not be negative'],
    [
      { totals: { subtotal: 90, tax: 5, skipTotalsValidation: false } },
      'totals: amount must equal subtotal + tax + shipping + handling - discount',
    ],
  ])('refuses %j', async (changes, reason) => {
    const bench = await openBench();
    const { status, success, error } = await bench.api(create, qrBody(changes));
    expect({ status, success }).toEqual({ status: 400, success: false });
    expect(error).toContain(`Parameter validation failed:\n- ${reason}`);
    expect(await bench.entries('created')).toEqual([]);
  });

  it('names every mistake at once', async () => {
    const bench = await openBench();
    const { error } = await bench.api(create, {});
    expect(error?.split('\n')).toHaveLength(5);
  });

  it('takes limits, texts for numbers, unknown fields, nulls and a lone item', async () => {
    const bench = await openBench();
    const { status } = await bench.api(create, {
      ...qrBody({ requestId: 'x'.repeat(50), orderId: 'y'.repeat(50), currency: 'aed' }),
      qrSize: '64',
      expiresIn: '10080',
      extVersion: '1.0',
      customer: null,
      defaultPaymentMethod: '',
      branchId: 1601731695315563,
      items: { name: 'Tea', unitprice: 50, quantity: '2', linetotal: 100 },
      totals: { subtotal: '100', tax: '5.00', discount: 5, skipTotalsValidation: 'false' },
    });
    expect(status).toBe(200);
  });

  it('does not look at totals unless asked to', async () => {
    const bench = await openBench();
    expect((await bench.api(create, qrBody({ totals: { subtotal: 1, tax: 1 } }))).status).toBe(200);
  });

  it('says so when the body is not JSON', async () => {
    const bench = await openBench();
    const { status, error } = await bench.api(create, '{"requestId":');
    expect({ status, error }).toEqual({ status: 400, error: 'Malformed JSON request' });
  });
});

describe('a requestId used again', () => {
  it('gives the same pending checkout for the same request, whatever the order of its fields', async () => {
    const bench = await openBench();
    const body = qrBody();
    const first = await bench.api(create, body);
    const again = await bench.api(create, Object.fromEntries(Object.entries(body).reverse()));
    expect(again.result).toEqual(first.result);
    expect(await bench.entries('created')).toHaveLength(1);
  });

  it('is refused for another amount', async () => {
    const bench = await openBench();
    const body = qrBody({ requestId: 'r-9' });
    await bench.api(create, body);
    const { status, error } = await bench.api(create, { ...body, amount: '100.01' });
    expect(status).toBe(400);
    expect(error).toBe("A checkout already exists for this merchant with request id 'r-9'");
  });

  it.each(['paid', 'failed', 'cancelled', 'expired'])(
    'is refused once the checkout is %s',
    async (ending) => {
      const bench = await openBench();
      const body = qrBody();
      const { result } = await bench.api(create, body);
      const page = `/checkout/${String(result['checkoutKey'])}`;
      if (ending === 'paid') await bench.form(page, payEntries());
      if (ending === 'cancelled') await bench.form(page, { action: 'cancel' });
      if (ending === 'expired') bench.time.now += 24 * 3_600_000;
      for (let round = 0; ending === 'failed' && round < 3; round += 1) {
        await bench.form(page, payEntries({ cardNumber: declinedCard }));
      }
      const again = await bench.api(create, body);
      expect(again.error).toMatch(/^A checkout already exists/);
      expect((await bench.api(`/mer/v2.0/checkout/${String(result['id'])}`)).result['status']).toBe(
        ending.toUpperCase(),
      );
    },
  );
});
