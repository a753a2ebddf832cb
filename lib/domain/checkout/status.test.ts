import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStatus, STATUSES } from './status';

test.each([
  ['PAID', 'PAID'],
  ['Paid', 'PAID'],
  [' paid ', 'PAID'],
  ['Partially refunded', 'PARTIALLY_REFUNDED'],
  ['PARTIALLY_REFUNDED', 'PARTIALLY_REFUNDED'],
  ['Pending confirmation', 'PENDING_CONFIRMATION'],
  ['Chargeback', 'CHARGEBACK'],
  ['ON_HOLD', 'UNRECOGNISED'],
  ['', 'UNRECOGNISED'],
  ['PAID!', 'UNRECOGNISED'],
] as const)('B17 B18 the gateway’s text "%s" is %s', (text, status) => {
  expect(parseStatus(text)).toBe(status);
});

test('B18 every text gives a status we have a rule for', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(STATUSES).toContain(parseStatus(text));
    }),
  );
});
