import { describe, expect, test } from 'vitest';
import type { Checkout } from '../../domain/checkout/checkout';
import { money } from '../../domain/money/money';
import { webhookData } from '../../domain/outbound-webhook/outbound-webhook';
import { sampleCheckout } from '../../domain/testing/samples';
import { checkoutBody, toCheckoutBody } from './checkout';

const qr = { png: 'AAAA', text: 'https://pay.example.test/qr/1', sizePx: 300, modules: 33, modulePx: 8 };

/** As another system reads it, checked against the document that it was promised. */
const bodyOf = (change: Partial<Checkout>) =>
  checkoutBody.parse(toCheckoutBody(sampleCheckout(change), { qr, payBase: 'https://pay.example.test' }));

const asked = money(1_250, 'AED');
const paid = { phase: 'closed', status: 'PAID' } as const;

describe('money that does not count for the order', () => {
  test.each([
    [
      'after the end',
      { ...paid, booked: { amount: asked, to: 'suspense', because: 'late' } },
      { reason: 'late', amount: '12.50' },
    ],
    [
      'a second time',
      { ...paid, booked: { amount: asked, to: 'suspense', because: 'duplicate' } },
      { reason: 'duplicate', amount: '12.50' },
    ],
    [
      'in another amount',
      {
        booked: { amount: money(1_000, 'AED'), to: 'suspense', because: 'other_amount' },
        anomaly: 'amount PAID',
      },
      { reason: 'other_amount', amount: '10.00' },
    ],
    [
      'before reasons were kept',
      { ...paid, booked: { amount: asked, to: 'suspense' } },
      { reason: 'late', amount: '12.50' },
    ],
    [
      'in another amount, before reasons were kept',
      { booked: { amount: money(1_000, 'AED'), to: 'suspense' }, anomaly: 'amount PAID' },
      { reason: 'other_amount', amount: '10.00' },
    ],
  ] as const)('%s is told as held back', (_, change, held) => {
    const body = bodyOf(change);
    expect(body.heldBack).toEqual({ currency: 'AED', ...held });
    expect(body).toMatchObject({ redirectUrl: null, amount: '12.50' });
    expect(body, 'nobody is sent to pay again').not.toHaveProperty('qr');
  });

  test('is told in the currency it came in, and what went back of it is not called the order’s', () => {
    const body = bodyOf({
      booked: { amount: money(1_000, 'KWD'), to: 'suspense', because: 'other_amount' },
      refundedMinor: 500,
      anomaly: 'amount PAID',
    });
    expect(body).toMatchObject({
      heldBack: { amount: '1.000', currency: 'KWD', reason: 'other_amount' },
      refunded: '0.00',
      currency: 'AED',
    });
  });

  test.each([
    [
      'all of it went back',
      { booked: { amount: asked, to: 'suspense', because: 'late' }, refundedMinor: 1_250 },
    ],
    [
      'the bank took it back',
      { status: 'CHARGEBACK', booked: { amount: asked, to: 'suspense', because: 'late' } },
    ],
    ['a manager accepted it', { booked: { amount: asked, to: 'receivable' } }],
    ['it came as asked', { booked: { amount: asked, to: 'receivable' } }],
  ] as const)('is not once %s', (_, change) => {
    expect(bodyOf({ ...paid, ...change }).heldBack).toBeNull();
  });
});

test('a checkout that waits can be paid, and one with an anomaly sends nobody to pay', () => {
  expect(bodyOf({})).toMatchObject({ heldBack: null, redirectUrl: 'https://pay.example.test/checkout/ab12' });
  expect(bodyOf({ anomaly: 'amount PENDING' }).redirectUrl).toBeNull();
});

describe('another amount that a manager has let count', () => {
  test.each([
    ['less', money(1_000, 'AED'), { amount: '10.00', currency: 'AED', refunded: '4.00' }],
    ['in another currency', money(1_000, 'USD'), { amount: '10.00', currency: 'USD', refunded: '4.00' }],
  ] as const)('%s is the amount that is paid, here and in webhooks', (_, amount, told) => {
    const change = { ...paid, booked: { amount, to: 'receivable' }, refundedMinor: 400 } as const;
    expect(bodyOf(change)).toMatchObject({ status: 'PAID', heldBack: null, ...told });
    expect(webhookData(sampleCheckout(change))).toMatchObject(told);
  });
});
