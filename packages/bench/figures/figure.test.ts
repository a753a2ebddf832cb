import { expect, test } from 'vitest';
import { figure, notMeasured, verdictOf } from './figure';

const values = [10, 20, 30];

test.each([
  [{ p50: 20, p95: 30 }, 'met'],
  [{ p50: 19, p95: 30 }, 'missed'],
  [{ p50: 20, p95: 29 }, 'missed'],
  [{ atLeast: 20 }, 'met'],
  [{ atLeast: 21 }, 'missed'],
] as const)('of 10, 20 and 30 the goal %j is %s', (goal, verdict) => {
  expect(verdictOf(figure('time', 'ms', { values, goal }))).toBe(verdict);
});

test('what has no goal meets none, and what was not measured says why', () => {
  expect(verdictOf(figure('time', 'ms', { values }))).toBe('no goal');
  const goal = { p95: 1 };
  const missing = notMeasured('memory', 'MB', { whyNot: 'there is no /proc', goal });
  expect(missing).toMatchObject({ whyNot: 'there is no /proc', values: [] });
  expect(verdictOf(missing)).toBe('not measured');
});

test('a figure without a single number is not measured, and never nought', () => {
  const empty = figure('time', 'ms', { values: [NaN], goal: { p50: 5 } });
  expect(verdictOf(empty)).toBe('not measured');
  expect(empty.whyNot).toBe('no value came of it');
});
