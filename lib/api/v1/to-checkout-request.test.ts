import { expect, test } from 'vitest';
import { openCheckoutBody } from './open-checkout-body';
import { toCheckoutRequest } from './to-checkout-request';

const link = (phone: string, sms = true) =>
  openCheckoutBody.safeParse({
    channel: 'link',
    order: {
      reference: 'A-1',
      amount: '12.50',
      currency: 'AED',
      customer: { firstName: 'Sara', lastName: 'Ali', email: 'sara@example.test', phone },
    },
    send: { sms, email: false },
  });

test.each(['+97143334444', '043334444', '+9711234'])(
  'no SMS is asked for to %s, which can receive none',
  (phone) => {
    const read = link(phone);
    const request = read.success ? toCheckoutRequest(read.data, 'Web') : { ok: false };
    expect(request.ok).toBe(false);
  },
);

test.each(['+971501234567', '0501234567'])('%s is sent one, as the number that it is', (phone) => {
  const read = link(phone);
  if (!read.success) throw read.error;
  expect(toCheckoutRequest(read.data, 'Web')).toMatchObject({
    ok: true,
    value: { request: { sendSms: true, customer: { phone: '971501234567' } } },
  });
});
