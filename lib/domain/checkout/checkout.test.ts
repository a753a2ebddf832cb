import { expect, test } from 'vitest';
import { isFreshlyRead, isInDoubt } from './checkout';

test.each([
  [null, false],
  [0, false],
  [5_000, false],
  [5_001, true],
  [10_000, true],
])('a checkout read at %s ms is fresh at 10000 ms: %s', (lastReadAt, expected) => {
  expect(isFreshlyRead({ lastReadAt }, 10_000)).toBe(expected);
});

test.each([
  ['nothing odd', 'open', 'PENDING', null, false],
  ['another amount', 'open', 'PENDING', 'amount PENDING', true],
  ['a status nobody knows after Waiting', 'open', 'PENDING', 'UNRECOGNISED ON_HOLD', true],
  ['a status nobody knows from the first read on', 'open', 'UNRECOGNISED', 'UNRECOGNISED NEW', false],
  ['another amount under such a status', 'open', 'UNRECOGNISED', 'amount UNRECOGNISED', true],
  ['an end', 'closed', 'PAID', 'PENDING Pending', false],
] as const)('B18 B27 whether a code is in doubt: %s', (...[, phase, status, anomaly, expected]) => {
  expect(isInDoubt({ phase, status, anomaly })).toBe(expected);
});
