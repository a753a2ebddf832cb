import { expect, test } from 'vitest';
import { pinLockMs } from './pin-lock';

test('four wrong PINs are free, then the waits grow to a quarter of an hour', () => {
  expect([1, 4, 5, 6, 7, 500].map(pinLockMs)).toEqual([0, 0, 60_000, 300_000, 900_000, 900_000]);
});
