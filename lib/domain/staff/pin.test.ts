import { expect, test } from 'vitest';
import { isWeakPin, pinLockMs } from './pin';

test('four wrong PINs are free, then the waits grow to a quarter of an hour', () => {
  expect([1, 4, 5, 6, 7, 500].map(pinLockMs)).toEqual([0, 0, 60_000, 300_000, 900_000, 900_000]);
});

test.each(['000000', '123456', '987654', '121212', '123123'])('%s is what everybody tries first', (pin) => {
  expect(isWeakPin(pin)).toBe(true);
});

test.each(['271828', '141421', '314159', '100000'])('%s is allowed', (pin) => {
  expect(isWeakPin(pin)).toBe(false);
});
