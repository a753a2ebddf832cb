import { describe, expect, it } from 'vitest';
import { kitBody, kitCustomer } from '../testing/bodies';
import {
  openCartOrder,
  openKit,
  readCheckout,
  readPayment,
  readSubscription,
  tokenDebit,
  wooOrder,
} from '../testing/vendor-kit';

const token = 'ptk_sandbox_c668636620ecdec280bb01e54207e6e8780af9a0e0d0c79bbd59081115306e2c';

describe('a plugin of the provider', () => {
  it.each([
    ['WooCommerce', wooOrder('1001')],
    ['OpenCart', openCartOrder('42-1795000000')],
    ['the sample of the kit', { ...kitBody, returnUrl: 'https://shop.example.com/back' }],
  ])('%s charges a token of its card form, and reads every property of the answer', async (_, order) => {
    const { call } = await openKit();
    const payment = readPayment(await call('payment/debit', tokenDebit(token, order)));
    expect(payment).toMatchObject({ status: 'CAPTURED', checkoutDetails: { status: 'PAID' } });
    expect(readPayment(await call(`payment/${String(payment['id'])}`))['status']).toBe('CAPTURED');
  });

  it.each([
    ['WooCommerce', wooOrder('1001')],
    ['OpenCart', openCartOrder('42-1795000000')],
  ])('%s sends the payer to the hosted page and reads the checkout when it is over', async (_, order) => {
    const { bench, call } = await openKit();
    const checkout = readCheckout(await call('checkout/web', order));
    expect(checkout).toMatchObject({ status: 'PENDING', usedPaymentMethod: null });
    await bench.control(`checkouts/${String(checkout['id'])}/cancel`, '');
    expect(readCheckout(await call(`checkout/${String(checkout['id'])}`))['status']).toBe('CANCELLED');
  });
});

const nothing = { branchId: '', defaultPaymentMethod: '', language: '', expiresIn: '', deviceReference: '' };

it('an optional field that is empty counts as absent, whatever it is', async () => {
  const { call } = await openKit();
  const totals = { ...kitBody.totals, discount: '', shipping: '', amount: '', skipTotalsValidation: '' };
  const customer = { ...kitCustomer, id: '', phone: '' };
  const body = { ...kitBody, ...nothing, qrSize: '', totals, customer, deliveryAddress: '' };
  const checkout = readCheckout(await call('checkout/qr', body));
  expect(checkout).toMatchObject({ deliveryAddress: null, customer: { reference: 'CID-9', phone: null } });
  const link = { ...body, requestId: 'kit-2', description: 'A lamp', sendSms: '', sendEmail: '' };
  expect(readCheckout(await call('checkout/link', link))['status']).toBe('PENDING');
});

describe('a payment link', () => {
  const billingAddress = { ...kitBody.billingAddress, phone: '971501234567', email: 'home@example.com' };
  const link = { ...kitBody, description: 'A lamp', sendSms: 'true', sendEmail: true, billingAddress };

  it('is sent to the phone and e-mail of the billing address when there is no customer', async () => {
    const { bench, call } = await openKit();
    const { billingAddress: shown } = readCheckout(await call('checkout/link', { ...link, customer: null }));
    expect(shown).toEqual({ ...kitBody.billingAddress });
    expect(await bench.entries('message')).toMatchObject([
      { message: { channel: 'sms', to: '971501234567' } },
      { message: { channel: 'email', to: 'home@example.com' } },
    ]);
  });

  it('goes to the customer first, and asks for an address by name when there is none', async () => {
    const { bench, call } = await openKit();
    await call('checkout/link', link);
    expect(await bench.entries('message')).toMatchObject([
      { message: { channel: 'sms', to: '971501234567' } },
      { message: { channel: 'email', to: 's@example.com' } },
    ]);
    const without = { ...link, requestId: 'kit-2', customer: null, billingAddress: kitBody.billingAddress };
    await expect(call('checkout/link', without)).rejects.toThrow(
      /sendSms: needs customer\.phone or billingAddress\.phone\n- sendEmail: needs customer\.email/,
    );
  });
});

describe('a subscription as the kit’s samples make it', () => {
  const sample = {
    description: 'A jar of honey',
    orderId: 'ORD-1001',
    currency: 'AED',
    amount: '100.00',
    customerId: '',
    returnUrl: 'https://shop.example.com/back',
    customer: { ...kitCustomer, id: '123456', reference: 'cus-001' },
    startDate: '2026-08-10',
    endDate: '2027-05-01',
    sendOnHour: '12',
    sendEvery: 'TWO_MONTHS',
  };
  const content = async (call: (path: string) => Promise<unknown>, path: string) => {
    const { content: found } = Object(await call(path));
    return Array.isArray(found) ? found.map(readSubscription) : [];
  };

  it('is found by the reference it was made with, and by the id', async () => {
    const { call } = await openKit();
    const made = readSubscription(await call('subscription/', sample));
    expect(made).toMatchObject({ status: 'ACTIVE', customer: { reference: 'cus-001' } });
    expect(await content(call, 'subscription?customer.reference=cus-001')).toEqual([made]);
    expect(await content(call, 'subscription?customer.reference=123456')).toEqual([made]);
    expect(await content(call, 'subscription?status=ACTIVE&customer.reference=cus-002')).toEqual([]);
  });

  it('has payments that the kit can read before and after their link is opened', async () => {
    const { bench, call } = await openKit();
    const { id } = readSubscription(await call('subscription/', sample));
    const payments = () => content(call, `subscription/${String(id)}/payment?page=0&size=5`);
    expect(await payments()).toMatchObject([{ checkout: null, cancelled: false }]);
    const [, link = ''] = /pay\.test(\S+)"/.exec(JSON.stringify(await bench.entries('message'))) ?? [];
    await bench.send(link.replace(/\W*$/, ''));
    expect(await payments()).toMatchObject([{ checkout: { status: 'PENDING', subscriptionId: id } }]);
  });
});
