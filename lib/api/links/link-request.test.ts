import { describe, expect, test } from 'vitest';
import { linkBody, makeLinkBody } from './link-request';

const withoutPhone = { firstName: 'Ali', lastName: 'Khan', email: 'ali@example.test' };
const customer = { ...withoutPhone, phone: '0501234567' };
const page = { kind: 'page', language: 'en', lifeMinutes: 60, note: null, delivery: null };
const sent = { ...page, kind: 'gateway', delivery: { customer, sms: true, email: false } };

describe('what a link is asked for with', () => {
  test.each([
    ['our page', page],
    ['a link that the shop hands on', { ...page, kind: 'gateway' }],
    ['one by SMS', sent],
    ['one by e-mail', { ...sent, delivery: { customer: withoutPhone, sms: false, email: true } }],
    [
      'one to somebody with one name',
      { ...sent, delivery: { customer: { ...customer, lastName: '' }, sms: true, email: false } },
    ],
    ['the shortest', { ...page, lifeMinutes: 15 }],
    ['the longest', { ...page, lifeMinutes: 10_080 }],
  ])('%s', (_name, body) => expect(linkBody.safeParse(body).success).toBe(true));

  test.each([
    ['our page is sent by nobody', { ...page, delivery: sent.delivery }],
    [
      'an SMS needs a mobile number',
      { ...sent, delivery: { customer: { ...customer, phone: '02 234 5678' }, sms: true, email: false } },
    ],
    ['an SMS needs a number', { ...sent, delivery: { customer: withoutPhone, sms: true, email: false } }],
    ['a way to send is needed', { ...sent, delivery: { customer, sms: false, email: false } }],
    ['shorter than the gateway allows', { ...page, lifeMinutes: 14 }],
    ['longer than the gateway allows', { ...page, lifeMinutes: 10_081 }],
    ['an empty note', { ...page, note: '  ' }],
    ['a kind that does not exist', { ...page, kind: 'letter' }],
    ['something else beside it', { ...page, token: 'mine' }],
  ])('%s: refused', (_name, body) => expect(linkBody.safeParse(body).success).toBe(false));

  test('a number that receives no SMS is named as what is wrong, so that a form says it there', () => {
    for (const phone of ['02 234 5678', '+44 20 7946 0958', 'Mariam'])
      expect(
        linkBody.safeParse({ ...sent, delivery: { ...sent.delivery, customer: { ...customer, phone } } })
          .error?.issues,
      ).toMatchObject([{ path: ['delivery', 'customer', 'phone'] }]);
  });

  test('a new order needs an amount in a currency that we can count in', () => {
    expect(makeLinkBody.safeParse({ ...page, amountMinor: 1, currency: 'AED' }).success).toBe(true);
    for (const money of [{}, { amountMinor: 0, currency: 'AED' }, { amountMinor: 1, currency: 'XXX' }])
      expect(makeLinkBody.safeParse({ ...page, ...money }).success).toBe(false);
  });
});
