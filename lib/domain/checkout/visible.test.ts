import { describe, expect, it } from 'vitest';
import { asRefundId, asRequestId } from '../core/ids';
import { money } from '../money/money';
import { sampleCheckout } from '../testing/samples';
import type { Checkout } from './checkout';
import { isVisiblyChanged } from './visible';

const refund = { id: asRefundId('ref_1'), minor: 250, beforeMinor: 0, askedAt: 1, emptyReads: 0 };
const before = sampleCheckout({
  status: 'PARTIALLY_REFUNDED',
  phase: 'closed',
  booked: { amount: money(1250, 'AED'), to: 'suspense' },
  refundedMinor: 250,
  pendingRefund: refund,
});
const isSeen = (change: Partial<Checkout>) => isVisiblyChanged(before, { ...before, ...change });

describe('what others can see of a checkout', () => {
  it.each<Partial<Checkout>>([
    { phase: 'open' },
    { status: 'REFUNDED' },
    { refundedMinor: 500 },
    { booked: { amount: money(1250, 'AED'), to: 'receivable' } },
    { pendingRefund: null },
    { pendingRefund: { ...refund, id: asRefundId('ref_2') } },
    { anomaly: 'amount PAID' },
    { rejection: { reason: 'gateway_refused', detail: 'No.' } },
    { gateway: null },
    { endedAt: 5 },
  ])('is different after %j', (change) => {
    expect(isSeen(change)).toBe(true);
  });

  it.each<Partial<Checkout>>([
    {},
    { lastReadAt: 5, lastObservation: 9 },
    { emptySearches: 2, lastSearchAt: 5 },
    { creates: 2, ownerInstance: 3 },
    { pendingRefund: { ...refund, emptyReads: 2 } },
    { booked: { amount: money(1250, 'AED'), to: 'suspense' } },
    { requestId: asRequestId('qt-2') },
    { version: 7 },
  ])('is the same after %j', (change) => {
    expect(isSeen(change)).toBe(false);
  });

  it('does not change with the words of a doubt', () => {
    const [one, other] = ['PAID', 'FAILED'].map((anomaly) => ({ ...before, anomaly }));
    expect(one && other && isVisiblyChanged(one, other)).toBe(false);
  });
});
