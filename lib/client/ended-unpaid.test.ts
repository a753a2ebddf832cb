import { describe, expect, it } from 'vitest';
import type { OrderDto } from '../api/order-dto';
import { endedUnpaid, findLatePayments, forgetEnd, noteEnds } from './ended-unpaid';
import { checkoutDto } from './testing/checkout-dto';

const order = (...checkouts: OrderDto['checkouts']): OrderDto => ({
  id: 'ord_1',
  reference: 'Q-1',
  amountMinor: 1250,
  currency: 'AED',
  staffName: 'Counter',
  createdAt: 0,
  checkouts,
});

const cancelled = checkoutDto({ phase: 'closed', status: 'CANCELLED' });
const paid = checkoutDto({ phase: 'closed', status: 'PAID' });

describe('money that arrives after a sale was shown as ended', () => {
  it('is told once, until somebody has seen it', () => {
    noteEnds([order(cancelled)]);
    const late = [{ checkoutId: 'chk_1', orderId: 'ord_1', reference: 'Q-1' }];
    expect(findLatePayments([order(paid)], endedUnpaid.get())).toEqual(late);
    forgetEnd('chk_1');
    expect(findLatePayments([order(paid)], endedUnpaid.get())).toEqual([]);
  });

  it('is no news when the sale was never shown as ended', () => {
    noteEnds([order(checkoutDto({ id: 'chk_2' }))]);
    expect(
      findLatePayments([order(checkoutDto({ id: 'chk_2', status: 'PAID' }))], endedUnpaid.get()),
    ).toEqual([]);
  });
});
