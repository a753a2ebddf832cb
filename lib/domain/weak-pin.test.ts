import { expect, test } from 'vitest';
import { isWeakPin } from './weak-pin';

test.each(['000000', '123456', '987654', '121212', '123123'])('%s is what everybody tries first', (pin) => {
  expect(isWeakPin(pin)).toBe(true);
});

test.each(['271828', '141421', '314159', '100000'])('%s is allowed', (pin) => {
  expect(isWeakPin(pin)).toBe(false);
});
