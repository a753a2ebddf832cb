import { expect, test } from 'vitest';
import type { Checkout } from '../../domain/checkout/checkout';
import { money } from '../../domain/money/money';
import { sampleCheckout } from '../../domain/testing/samples';
import { toHistoryDto } from './history';

const context = { now: 100_000, shop: 'Corner' };
const tell = (change: Partial<Checkout>) =>
  toHistoryDto({ checkout: sampleCheckout(change), staffName: null, sale: [], timeline: [] }, context);

test('what is left of a payment is told in the currency it came in, whatever the sale is in', () => {
  const booked = { amount: money(900, 'USD'), to: 'suspense' } as const;
  expect(tell({ booked, refundedMinor: 100 })).toMatchObject({
    currency: 'AED',
    answer: 'set_aside',
    kept: { minor: 800, currency: 'USD' },
  });
  expect(tell({ booked: null, refundedMinor: 0 }).kept).toBeNull();
});

test('the till has the short name that the card of money that does not fit calls it by', () => {
  const request = {
    ...sampleCheckout().request,
    channel: 'qr',
    deviceReference: 'till-37r7sa3nq9b0',
  } as const;
  expect(tell({ request } as Partial<Checkout>).till).toBe('Q9B0');
  expect(JSON.stringify(tell({ request } as Partial<Checkout>))).not.toContain('till-37r7sa3n');
});

test('an open code is not called unpaid by an old read', () => {
  const open = { phase: 'open', status: 'PENDING', booked: null, anomaly: null } as const;
  expect(tell({ ...open, lastReadAt: context.now - 5_000 }).answer).toBe('not_yet');
  expect(tell({ ...open, lastReadAt: context.now - 60_000 }).answer).toBe('unknown');
});
