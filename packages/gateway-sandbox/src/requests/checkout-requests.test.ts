import { describe, expect, it } from 'vitest';
import { noPicture, openBench } from '../testing/bench';
import { qrBody } from '../testing/bodies';

const create = '/mer/v2.0/checkout/qr';

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
    const bench = await openBench({ drawQr: noPicture });
    const { status, success, error } = await bench.api(create, qrBody(changes));
    expect({ status, success }).toEqual({ status: 400, success: false });
    expect(error).toContain(`Parameter validation failed:\n- ${reason}`);
    expect(await bench.entries('created')).toEqual([]);
  });

  it('names every mistake at once', async () => {
    const bench = await openBench({ drawQr: noPicture });
    const { error } = await bench.api(create, {});
    expect(error?.split('\n')).toHaveLength(5);
  });

  it('takes limits, texts for numbers, unknown fields, nulls and a lone item', async () => {
    const bench = await openBench({ drawQr: noPicture });
    const { status } = await bench.api(create, {
      ...qrBody({ requestId: 'x'.repeat(50), orderId: 'y'.repeat(50), currency: 'aed' }),
      qrSize: '64',
      expiresIn: '10080',
      extVersion: '1.0',
      customer: null,
      defaultPaymentMethod: '',
      branchId: '1601731695315563241',
      items: { name: 'Tea', unitprice: 50, quantity: '2', linetotal: 100 },
      totals: { subtotal: '100', tax: '5.00', discount: 5, skipTotalsValidation: 'false' },
    });
    expect(status).toBe(200);
  });

  it('does not look at totals unless asked to', async () => {
    const bench = await openBench({ drawQr: noPicture });
    expect((await bench.api(create, qrBody({ totals: { subtotal: 1, tax: 1 } }))).status).toBe(200);
  });

  it('says so when the body is not JSON', async () => {
    const bench = await openBench({ drawQr: noPicture });
    const { status, error } = await bench.api(create, '{"requestId":');
    expect({ status, error }).toEqual({ status: 400, error: 'Malformed JSON request' });
  });
});
