import { describe, expect, test } from 'vitest';
import { asCheckoutId } from '../core/ids';
import { money } from '../money/money';
import { sampleCheckout } from '../testing/samples';
import type { Checkout } from './checkout';
import { nextActions } from './display-state';
import { otherOfSale } from './sale';

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
