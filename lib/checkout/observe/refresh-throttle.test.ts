import { expect, test } from 'vitest';
import { asCheckoutId } from '../../domain/core/ids';
import { createRefreshThrottle } from './refresh-throttle';

const one = asCheckoutId('chk_1');
const other = asCheckoutId('chk_2');

test('however often somebody asks, one look a second, for each checkout by itself', () => {
  let now = 50_000;
  const mayRefresh = createRefreshThrottle({ now: () => now });
  const asked = Array.from({ length: 100 }, () => mayRefresh(one));
  expect(asked.filter(Boolean)).toHaveLength(1);
  expect(mayRefresh(other)).toBe(true);
  now += 999;
  expect(mayRefresh(one)).toBe(false);
  now += 1;
  expect(mayRefresh(one)).toBe(true);
});

test('a clock that jumps back shuts nobody out', () => {
  let now = 50_000;
  const mayRefresh = createRefreshThrottle({ now: () => now });
  expect(mayRefresh(one)).toBe(true);
  now = 10_000;
  expect(mayRefresh(one)).toBe(true);
});
