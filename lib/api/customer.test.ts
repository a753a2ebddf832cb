import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { canReceiveSms, customerShape, phoneNumber, withTwoNames } from './customer';
import { linkBody } from './links/link-request';
import { openCheckoutBody } from './v1/open-checkout-body';

describe('a phone number, as people type it', () => {
  test.each([
    ['050 123 4567', '971501234567'],
    ['0501234567', '971501234567'],
    ['+971 50 123 4567', '971501234567'],
    ['00971501234567', '971501234567'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', '971501234567'],
    ['(050) 123-4567', '971501234567'],
    ['+44 7400 123456', '447400123456'],
    ['+966 50 123 4567', '966501234567'],
  ])('%s is %s to the gateway, and can have an SMS', (typed, sent) => {
    expect(phoneNumber.parse(typed)).toBe(sent);
    expect(canReceiveSms(sent)).toBe(true);
  });

  test.each([
    ['02 234 5678', '97122345678'],
    ['800 12345', '97180012345'],
  ])('%s is a number, and gets no SMS', (typed, sent) => {
    expect(phoneNumber.parse(typed)).toBe(sent);
    expect(canReceiveSms(sent)).toBe(false);
  });

  test.each(['', '  '])('%j is none', (typed) => {
    expect(phoneNumber.parse(typed)).toBeUndefined();
    expect(canReceiveSms(undefined)).toBe(false);
  });

  test.each(['12', '999', '050 123', 'call me', '+999 123 456', '050 123 4567 8901', '1234567'])(
    '%s is refused',
    (typed) => expect(phoneNumber.safeParse(typed).success).toBe(false),
  );
});

describe('a name', () => {
  const email = 'a@example.test';
  const read = (names: object) => withTwoNames(z.strictObject(customerShape).parse({ email, ...names }));

  test.each([
    [{ firstName: 'Madonna', lastName: '' }, ['Madonna', '-']],
    [{ firstName: 'Madonna' }, ['Madonna', '-']],
    [{ firstName: 'Madonna', lastName: '   ' }, ['Madonna', '-']],
    [{ firstName: 'Ali Hassan Khan', lastName: '' }, ['Ali Hassan', 'Khan']],
    [{ firstName: 'محمد علي' }, ['محمد', 'علي']],
    [{ firstName: `Ali ${'x'.repeat(41)}` }, [`Ali ${'x'.repeat(41)}`, '-']],
    [{ firstName: 'Ali', lastName: 'Khan' }, ['Ali', 'Khan']],
  ])('%j goes out as %j', (typed, [firstName, lastName]) => {
    expect(read(typed)).toEqual({ email, firstName, lastName });
  });
});

const customer = { firstName: 'Madonna', lastName: '', email: 'm@example.test', phone: '0501234567' };
const filled = { ...customer, lastName: '-', phone: '971501234567' };

test('both doors read a customer alike', () => {
  const byTill = linkBody.parse({
    kind: 'gateway',
    language: 'en',
    lifeMinutes: 60,
    note: null,
    delivery: { customer, sms: true, email: false },
  });
  const order = { reference: '1001', amount: '10.00', currency: 'AED', customer };
  const byApi = openCheckoutBody.parse({ channel: 'link', order, send: { sms: true } });
  expect(byTill.delivery?.customer).toEqual(filled);
  expect(byApi.order.customer).toEqual(filled);
});

test('what another system leaves empty counts as left out', () => {
  const parsed = openCheckoutBody.parse({
    channel: 'web',
    order: {
      reference: '1001',
      amount: '10.00',
      currency: 'AED',
      description: '',
      customer: { ...customer, reference: '', phone: '' },
      billingAddress: {
        name: 'M',
        address1: 'Street 1',
        address2: '',
        city: 'Dubai',
        state: '  ',
        zip: '',
        country: 'AE',
      },
      items: [{ name: 'Lamp', sku: '', quantity: '', unitPrice: '', lineTotal: '10.00' }],
    },
    returnUrl: '',
  });
  expect(parsed).toMatchObject({ channel: 'web', returnUrl: undefined });
  expect(JSON.parse(JSON.stringify(parsed.order))).toEqual({
    reference: '1001',
    amount: '10.00',
    currency: 'AED',
    customer: { firstName: 'Madonna', lastName: '-', email: 'm@example.test' },
    billingAddress: { name: 'M', address1: 'Street 1', city: 'Dubai', country: 'AE' },
    items: [{ name: 'Lamp', quantity: '1', lineTotal: '10.00' }],
  });
});
