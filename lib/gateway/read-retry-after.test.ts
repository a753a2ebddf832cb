import { expect, test } from 'vitest';
import { readRetryAfter } from './read-retry-after';

const now = Date.parse('2026-11-21T10:00:00Z');

test.each([
  ['7', 7_000],
  [' 0 ', 0],
  ['Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
  ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
  ['1e99', null],
  ['', null],
  [null, null],
])('D04 Retry-After: %s', (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected);
});
