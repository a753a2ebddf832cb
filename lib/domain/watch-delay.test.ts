import { expect, test } from 'vitest';
import { sampleCheckout } from './testing/samples';
import { watchDelay } from './watch-delay';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ended = (status: 'EXPIRED' | 'PAID', after: number) =>
  watchDelay(sampleCheckout({ phase: 'closed', status, endedAt: 0 }), after);

test('B35 an open code is read every 1.5 s at first and ever more slowly', () => {
  const open = sampleCheckout({ createdAt: 0 });
  expect([0, 6 * MINUTE, 61 * MINUTE, 2 * DAY].map((age) => watchDelay(open, age))).toEqual([
    1_500, 4_000, 60_000, 3_600_000,
  ]);
});

test('B20 an expired code is watched on: fast for 10 minutes, hourly for a week, daily to 90 days', () => {
  expect([0, 11 * MINUTE, 8 * DAY, 91 * DAY].map((after) => ended('EXPIRED', after))).toEqual([
    10_000,
    3_600_000,
    DAY,
    null,
  ]);
});

test('a paid checkout is looked at daily for what may follow', () => {
  expect(ended('PAID', 0)).toBe(DAY);
});

test('a checkout that never opened is not watched', () => {
  expect(watchDelay(sampleCheckout({ phase: 'rejected', status: null }), 0)).toBeNull();
});
