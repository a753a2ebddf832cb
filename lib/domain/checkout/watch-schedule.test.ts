import { expect, test } from 'vitest';
import { asRefundId } from '../core/ids';
import { sampleCheckout } from '../testing/samples';
import { SWEEPS, watchDelay } from './watch-schedule';
import { DAY, MINUTE, SECOND } from '../core/durations';

const ended = (status: 'EXPIRED' | 'PAID', after: number) =>
  watchDelay(sampleCheckout({ phase: 'closed', status, endedAt: 0 }), after);

test('B35 an open code is read by itself every 6 s at first and ever more slowly', () => {
  const open = sampleCheckout({ createdAt: 0 });
  expect([0, 6 * MINUTE, 61 * MINUTE, 2 * DAY].map((age) => watchDelay(open, age))).toEqual([
    6_000,
    20_000,
    5 * MINUTE,
    DAY / 4,
  ]);
});

test('however many codes there are, all sweeps together ask for fewer than five pages a second', () => {
  const { restored, ...known } = SWEEPS;
  const pagesASecond = Object.values(known).map(({ pages, everyMs }) => (pages * SECOND) / everyMs);
  expect(pagesASecond.reduce((sum, pages) => sum + pages)).toBeLessThan(5);
  expect(restored.everyMs).toBe(MINUTE);
});

test('B20 an expired code is read on, ever more slowly, for 90 days', () => {
  expect([0, 11 * MINUTE, 8 * DAY, 91 * DAY].map((after) => ended('EXPIRED', after))).toEqual([
    MINUTE,
    DAY / 4,
    30 * DAY,
    null,
  ]);
});

test('a paid checkout is left to the sweeps for the most part', () => {
  expect(ended('PAID', 0)).toBe(30 * DAY);
});

test('a checkout that never opened is not watched, unless it arrived at the gateway after all', () => {
  const rejected = sampleCheckout({ phase: 'rejected', status: null });
  expect(watchDelay({ ...rejected, gateway: null }, 0)).toBeNull();
  expect(watchDelay(rejected, 0)).toBe(5_000);
});

test('C02 a cancel without a clear outcome is tried every 3 s while the code lives, and ever more slowly after it', () => {
  const cancelling = sampleCheckout({ phase: 'cancelling', createdAt: 0, expiresAt: 15 * MINUTE });
  expect([0, 15 * MINUTE, 17 * MINUTE, 61 * MINUTE].map((age) => watchDelay(cancelling, age))).toEqual([
    3_000,
    3_000,
    20_000,
    5 * MINUTE,
  ]);
  expect(watchDelay({ ...cancelling, anomaly: 'amount PENDING' }, 0)).toBe(3_000);
  const link = { ...cancelling, expiresAt: 7 * 24 * 60 * MINUTE };
  expect([59 * MINUTE, 61 * MINUTE, 3 * 24 * 60 * MINUTE].map((age) => watchDelay(link, age))).toEqual([
    3_000,
    MINUTE,
    MINUTE,
  ]);
});

test('what cannot be believed is not read again at once, and ever more slowly for 90 days', () => {
  const anomalous = sampleCheckout({ createdAt: 0, anomaly: 'amount PAID' });
  const ages = [0, 61 * MINUTE, 2 * DAY, 91 * DAY];
  expect(ages.map((age) => watchDelay(anomalous, age))).toEqual([30_000, 10 * MINUTE, DAY / 4, null]);
  expect(watchDelay({ ...anomalous, phase: 'rejected' }, 0)).toBe(30_000);
});

test('C09 a refund without an outcome is looked for every 8 s, and rarely when it stays away', () => {
  const pendingRefund = { id: asRefundId('rfd_1'), minor: 1, beforeMinor: 0, askedAt: 0 };
  const paid = sampleCheckout({ phase: 'closed', status: 'PAID', endedAt: 0 });
  const after = (emptyReads: number) =>
    watchDelay({ ...paid, pendingRefund: { ...pendingRefund, emptyReads } }, DAY);
  expect([0, 89, 90].map(after)).toEqual([8_000, 8_000, MINUTE]);
});
