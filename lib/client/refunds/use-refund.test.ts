import { expect, it } from 'vitest';
import type { RefundDto } from '../../api/refunds/refund';
import { appearedOf, forgetRefund, refundKey, stillFailed } from './use-refund';

const REQUEST = { amountMinor: 250, note: 'First line\nsecond "line"' };

it('C06 is the same idempotency key for the same request, until its outcome is known', () => {
  const key = refundKey('chk_1', REQUEST);
  expect(refundKey('chk_1', { ...REQUEST })).toBe(key);
  forgetRefund('chk_1');
  expect(refundKey('chk_1', REQUEST)).not.toBe(key);
});

it('is another key for another amount, another reason or another payment', () => {
  const key = refundKey('chk_1', REQUEST);
  const others = [
    refundKey('chk_2', REQUEST),
    refundKey('chk_1', { ...REQUEST, amountMinor: 251 }),
    refundKey('chk_1', { ...REQUEST, note: 'First line' }),
  ];
  expect(new Set([key, ...others]).size).toBe(4);
});

const refund = (change: Partial<RefundDto> = {}): RefundDto => ({
  ...REQUEST,
  id: 'rfd_2',
  checkoutId: 'chk_1',
  currency: 'AED',
  state: 'asked',
  failure: null,
  staffName: 'Mona',
  approvedBy: null,
  createdAt: 0,
  endedAt: null,
  ...change,
});

it('C09 a request whose answer was lost is found again among the refunds, and no other one is taken for it', () => {
  const lost = { ...REQUEST, known: ['rfd_1'] };
  const earlier = refund({ id: 'rfd_1' });
  expect(appearedOf(lost, [refund(), earlier])?.id).toBe('rfd_2');
  expect(appearedOf(lost, [earlier]), 'it was there before').toBe(null);
  expect(appearedOf(lost, [refund({ amountMinor: 251 }), refund({ note: 'Other' })])).toBe(null);
  expect(appearedOf(null, [refund()])).toBe(null);
});

it('that another refund is in doubt is said no longer than it is', () => {
  const failed = { kind: 'refund_in_doubt' } as const;
  expect(stillFailed(failed, [refund()])).toBe(failed);
  expect(stillFailed(failed, [refund({ state: 'done' })])).toBe(null);
  const unknown = { kind: 'failed' } as const;
  expect(stillFailed(unknown, [refund({ state: 'done' })])).toBe(unknown);
});
