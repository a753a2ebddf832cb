import { describe, expect, it } from 'vitest';
import { noPicture, openBench } from '../testing/bench';
import { kitBody as written, kitCustomer as nobody } from '../testing/bodies';

const headers = {
  'Content-Type': 'application/json',
  'X-PointCheckout-Api-Key': 'key',
  'X-PointCheckout-Api-Secret': 'secret',
};
async function open() {
  const bench = await openBench({ drawQr: noPicture });
  const call = async (path: string, body?: unknown) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await bench.send(`/mer/v2.0/${path}`, { headers, ...init });
    const answer: { success: boolean; result?: Record<string, unknown> } = await response.json();
    return { ...answer, result: answer.result ?? {} };
  };
  return { bench, call };
}

describe('a kit that writes nulls and texts', () => {
  it.each([
    ['checkout/web', { returnUrl: 'https://shop.example.com/back' }],
    ['checkout/mobile', {}],
    ['checkout/qr', { description: null, deviceReference: null, qrSize: '300', expiresIn: '5' }],
    ['checkout/link', { description: 'A lamp', sendSms: null, sendEmail: null, expiresIn: 15 }],
  ])('opens %s', async (path, more) => {
    const { call } = await open();
    const { success, result } = await call(path, { ...written, ...more });
    expect(success).toBe(true);
    expect(result).toMatchObject({ amount: 1090, status: 'PENDING', customer: { reference: 'CID-9' } });
    expect(result).toMatchObject({ branchName: 'Test store', totalRefunded: 0, cashAmount: 0 });
  });

  it('posts an object of nulls to cancel, and reads by a path with no slash in front', async () => {
    const { call } = await open();
    const id = String((await call('checkout/qr', written)).result['id']);
    const { result } = await call(`checkout/${id}/cancel`, { checkoutId: id, amount: null, currency: null });
    expect(result['status']).toBe('CANCELLED');
    expect((await call(`checkout/${id}`)).result['status']).toBe('CANCELLED');
  });

  it('puts the note of a refund into the query and all of it into the body', async () => {
    const { call } = await open();
    const debit = {
      source: { type: 'TOKEN', token: 'ptk_test_1' },
      checkoutId: null,
      checkoutDetails: written,
    };
    const payment = await call('payment/debit', debit);
    const { id } = Object(payment.result['checkoutDetails']);
    const body = { ...written, checkoutId: id, amount: '90.00', note: 'too dim' };
    const { result } = await call(`checkout/${id}/refund?note=too%20dim`, body);
    expect(result).toMatchObject({ status: 'PARTIALLY_REFUNDED', totalRefunded: 90 });
  });

  it('captures with the id of the payment in the body, too', async () => {
    const { call } = await open();
    const { error } = Object(await call('payment/1/capture', { paymentId: '1' }));
    expect(error).toBe('Payment not found for API merchant');
  });

  it('ends the paths of branches, webhooks and subscriptions with a slash', async () => {
    const { call } = await open();
    const branch = await call('branches/', {
      branchId: null,
      name: 'Marina',
      currency: 'AED',
      description: null,
    });
    expect(branch.result).toMatchObject({ name: 'Marina', enabled: true });
    const webhook = await call('webhooks/', { webhookId: null, address: 'https://shop.example.com/hook' });
    expect(webhook.result).toMatchObject({ enabled: true });
    const asked = { description: 'Oil', currency: 'AED', amount: '9.50', startDate: '2026-12-01' };
    const rhythm = { sendOnHour: '10', sendEvery: 'MONTH', endDate: null, returnUrl: null, customerId: null };
    const subscription = await call('subscription/', { ...asked, ...rhythm, customer: nobody });
    expect(subscription.result).toMatchObject({ amount: 9.5, period: 1, periodUnit: 'months' });
  });

  it('lists branches and webhooks as bare lists', async () => {
    const { call } = await open();
    await call('webhooks/', { address: 'https://shop.example.com/hook' });
    expect((await call('branches?page=0&size=5')).result).toHaveLength(1);
    expect((await call('webhooks?')).result).toHaveLength(1);
  });

  it('takes a success without a result for true', async () => {
    const { call, bench } = await open();
    const id = String((await call('webhooks/', { address: 'https://shop.example.com/hook' })).result['id']);
    for (const ending of ['test', 'delete']) {
      const init = { method: 'POST', headers, body: JSON.stringify({ webhookId: id }) };
      const response = await bench.send(`/mer/v2.0/webhooks/${id}/${ending}`, init);
      expect(await response.json()).toEqual({ success: true, elapsed: expect.any(Number) });
    }
  });

  it('searches in lower case', async () => {
    const { call } = await open();
    await call('checkout/mobile', written);
    const { result } = await call('checkout?type=mobile&status=pending&afterTimestamp=2020-06-03T13:44:25');
    expect(result).toMatchObject({ page: 0, size: 20, totalPages: 1, totalElements: 1 });
  });
});

describe('a kit that writes numbers', () => {
  it('with all their zeros, ids of its own in items, and the longer path', async () => {
    const { bench } = await open();
    const { customer, items, ...rest } = written;
    const json = JSON.stringify({
      ...rest,
      requestId: 'kit-2',
      returnUrl: 'https://shop.example.com/back',
      customer: { ...customer, reference: undefined, id: '9' },
      items: { ...items[0], id: 77 },
      totals: null,
    }).replace('"1090.00"', '1090.000');
    const response = await bench.send('/api/mer/v2.0/checkout/web', { method: 'POST', headers, body: json });
    const { result } = await response.json();
    expect(result).toMatchObject({ amount: 1090, customer: { reference: '9' } });
  });
});
