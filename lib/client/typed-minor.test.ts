import { expect, test } from 'vitest';
import { MAX_MINOR } from '../domain/money';
import { typedMinor } from './typed-minor';

test.each([
  ['', 0],
  ['12.50', 1_250],
  // One more digit behind the last one, and one taken away there.
  ['12.505', 12_505],
  ['12.5', 125],
  ['AED 1,250.00', 125_000],
  ['١٢٫٥٠', 1_250],
  ['۱۲', 12],
  ['no', 0],
])('%j is %i', (text, minor) => {
  expect(typedMinor(text, 7)).toBe(minor);
});

test('a digit too many changes nothing', () => {
  expect(typedMinor(`${MAX_MINOR}9`, 1_250)).toBe(1_250);
});
