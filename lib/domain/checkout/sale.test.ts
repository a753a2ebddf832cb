import { describe, expect, test } from 'vitest';
import { asCheckoutId } from '../core/ids';
import { money } from '../money/money';
import { sampleCheckout } from '../testing/samples';
import type { Checkout } from './checkout';
import { nextActions } from './display-state';
import { moneyOfSale, otherOfSale } from './sale';

const amount = money(1_250, 'AED');
const old = sampleCheckout({ id: asCheckoutId('chk_old'), phase: 'closed', status: 'FAILED' });
const beside = (change: Partial<Checkout>) =>
  otherOfSale(old, [sampleCheckout({ id: asCheckoutId('chk_new'), phase: 'closed', ...change }), old]);

describe('what an ended code has to know of its sale', () => {
  test.each([
    ['was paid', { status: 'PAID', booked: { amount, to: 'receivable' } }, 'paid'],
    [
      'was paid and refunded in part',
      { status: 'PARTIALLY_REFUNDED', booked: { amount, to: 'receivable' }, refundedMinor: 50 },
      'paid',
    ],
    ['was paid late', { status: 'PAID', booked: { amount, to: 'suspense' } }, 'money'],
    [
      'was paid and refunded',
      { status: 'REFUNDED', booked: { amount, to: 'receivable' }, refundedMinor: 1_250 },
      'money',
    ],
    ['can be paid', { phase: 'open', status: 'PENDING' }, 'payable'],
    ['is not known yet', { phase: 'outcome_unknown', status: null }, 'payable'],
    ['holds reserved money', { phase: 'open', status: 'AUTHORIZED' }, 'payable'],
  ] as const)('another code that %s', (_, change, state) => {
    expect(beside(change)).toEqual({ id: 'chk_new', state });
    expect(nextActions(old, false), 'no new code beside it').not.toContain('newCode');
  });

  test('nothing of others that ended without money, nor of itself', () => {
    for (const status of ['FAILED', 'CANCELLED', 'EXPIRED'] as const) expect(beside({ status })).toBeNull();
    expect(beside({ phase: 'rejected', status: null })).toBeNull();
    expect(otherOfSale(old, [old])).toBeNull();
    expect(nextActions(old)).toContain('newCode');
  });
});

describe('the money of a sale', () => {
  const paid = (change: Partial<Checkout>) =>
    sampleCheckout({ phase: 'closed', status: 'PAID', booked: { amount, to: 'receivable' }, ...change });
  const of = (...checkouts: readonly Checkout[]) => Object.values(moneyOfSale(checkouts, 'AED'));

  test('what came and counts, to the fils, and what went back of it', () => {
    expect(of(old)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(of(paid({}), old)).toEqual([1_250, 0, 0, 0, 0, 0]);
    expect(of(paid({ status: 'PARTIALLY_REFUNDED', refundedMinor: 1 }))).toEqual([1_250, 1, 0, 0, 0, 0]);
    expect(of(paid({ status: 'REFUNDED', refundedMinor: 1_250 }))).toEqual([1_250, 1_250, 0, 0, 0, 0]);
  });

  test('a payment that the customer’s bank took back is gone, whatever was refunded before', () => {
    expect(of(paid({ status: 'CHARGEBACK', refundedMinor: 100 }))).toEqual([1_250, 100, 1_150, 0, 0, 0]);
  });

  test('what was set aside is apart from it, here and gone; another currency is none of it', () => {
    const aside = (change: Partial<Checkout>) => paid({ booked: { amount, to: 'suspense' }, ...change });
    expect(of(paid({}), aside({}))).toEqual([1_250, 0, 0, 1_250, 0, 0]);
    expect(of(aside({ refundedMinor: 250 }))).toEqual([0, 0, 0, 1_000, 250, 0]);
    expect(of(paid({}), aside({ refundedMinor: 1_250 }))).toEqual([1_250, 0, 0, 0, 1_250, 0]);
    expect(of(aside({ status: 'CHARGEBACK' }))).toEqual([0, 0, 0, 0, 0, 1_250]);
    expect(of(paid({ booked: { amount: money(1_250, 'USD'), to: 'receivable' } }))).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });
});
