import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOf } from './spread';

test('of a hundred figures the 95th is the one that 95 do not exceed', () => {
  const shuffled = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
  expect(spreadOf(shuffled)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 });
});

test('a percentile is always one of the figures, and enough of them are no larger', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1 }), (values) => {
      const { p95 } = spreadOf(values);
      expect(values).toContain(p95);
      expect(values.filter((value) => value <= p95).length).toBeGreaterThanOrEqual(values.length * 0.95);
    }),
  );
});
