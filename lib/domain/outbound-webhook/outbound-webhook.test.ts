import { expect, test } from 'vitest';
import { deliveryRetry } from './outbound-webhook';
import { HOUR } from '../core/durations';

test('tries come after seconds, then minutes, then hours, and end after about three days', () => {
  const waits = Array.from({ length: 20 }, (_, index) => deliveryRetry(index + 1, 0.5));
  const tried = waits.filter((wait) => wait !== null);
  expect(tried).toHaveLength(9);
  expect(tried[0]).toBe(5_000);
  expect(tried).toEqual([...tried].sort((a, b) => a - b));
  expect(tried.reduce((sum, wait) => sum + wait, 0) / HOUR).toBeCloseTo(75.6, 1);
});

test('a heap of notices does not come back as one', () => {
  expect(deliveryRetry(2, 0)).toBe(270_000);
  expect(deliveryRetry(2, 1)).toBe(330_000);
});
