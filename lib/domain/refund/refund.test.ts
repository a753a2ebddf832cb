import { expect, test } from 'vitest';
import { asRefundId } from '../core/ids';
import { type PendingRefund, refundOutcome } from './refund';
import { MINUTE } from '../core/durations';

const waiting: PendingRefund = {
  id: asRefundId('rfd_1'),
  minor: 250,
  beforeMinor: 100,
  askedAt: 0,
  emptyReads: 0,
};
const after = (startedAt: number, refundedMinor: number, change: Partial<PendingRefund> = {}) =>
  refundOutcome({ ...waiting, ...change }, { startedAt, refundedMinor });

test('C09 it is done when the total grew by as much, and not by less', () => {
  expect(after(1_000, 350)).toBe('done');
  expect(after(1_000, 900)).toBe('done');
  expect(after(1_000, 349)).toMatchObject({ waiting });
});

test('C10 reads tell nothing while its call may still be on the way', () => {
  expect(after(39_000, 100)).toEqual({ waiting });
  expect(after(41_000, 100)).toEqual({ waiting: { ...waiting, emptyReads: 1 } });
});

test('C10 it is given up after three empty reads and ten minutes, not after one of the two', () => {
  expect(after(9 * MINUTE, 100, { emptyReads: 50 })).toMatchObject({ waiting: { emptyReads: 51 } });
  expect(after(11 * MINUTE, 100, { emptyReads: 1 })).toMatchObject({ waiting: { emptyReads: 2 } });
  expect(after(11 * MINUTE, 100, { emptyReads: 2 })).toBe('not_seen');
});
