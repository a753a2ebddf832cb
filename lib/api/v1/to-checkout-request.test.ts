import { expect, test } from 'vitest';
import { openCheckoutBody } from './open-checkout-body';
import { toCheckoutRequest } from './to-checkout-request';

const link = (phone: string | undefined, send: object) =>
  toCheckoutRequest(
    openCheckoutBody.parse({
      channel: 'link',
      send,
      order: {
        reference: 'W-1',
        amount: '20.00',
        currency: 'AED',
        customer: { firstName: 'Amira', email: 'amira@example.com', ...(phone !== undefined && { phone }) },
      },
    }),
    'Web',
  );

const REFUSED = { ok: false, error: 'send.sms: needs a mobile number in order.customer.phone' };

test.each([
  ['a landline', '04 234 5678'],
  ['a landline elsewhere', '+44 20 7946 0958'],
  ['a free number', '800 12345'],
  ['a number of a company', '600 540000'],
  ['nothing', undefined],
])('no SMS is asked for to %s, while an e-mail is', (_, phone) => {
  expect(link(phone, { sms: true })).toEqual(REFUSED);
  expect(link(phone, { sms: true, email: true })).toEqual(REFUSED);
  expect(link(phone, { email: true })).toMatchObject({
    ok: true,
    value: { request: { sendSms: false, sendEmail: true } },
  });
});

test.each(['050 123 4567', '+971501234567', '+1 212 555 0123'])('an SMS goes to %s', (phone) => {
  expect(link(phone, { sms: true })).toMatchObject({ ok: true, value: { request: { sendSms: true } } });
});

test.each(['999', '04', '12345'])('a short number such as %s is no phone number at all', (phone) => {
  expect(() => link(phone, { sms: true })).toThrow('is no phone number');
});
