import { expect, test } from 'vitest';
import { isFreshlyRead } from './checkout';

test.each([
  [null, false],
  [0, false],
  [5_000, false],
  [5_001, true],
  [10_000, true],
])('a checkout read at %s ms is fresh at 10000 ms: %s', (lastReadAt, expected) => {
  expect(isFreshlyRead({ lastReadAt }, 10_000)).toBe(expected);
});
