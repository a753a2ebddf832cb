import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayState, STALE_AFTER_MS } from './display-state';
import { PHASES } from './phase';
import { STATUSES } from './status';

test.each([
  ['open', 'PENDING', 'waiting'],
  ['open', 'PENDING_CONFIRMATION', 'customerIsPaying'],
  ['open', 'AUTHORIZED', 'authorised'],
  ['open', 'UNRECOGNISED', 'notConfirmed'],
  ['closed', 'PAID', 'paid'],
  ['closed', 'FAILED', 'declined'],
  ['closed', 'CANCELLED', 'cancelled'],
  ['closed', 'EXPIRED', 'expired'],
  ['closed', 'PARTIALLY_REFUNDED', 'partlyRefunded'],
  ['closed', 'REFUNDED', 'refunded'],
  ['closed', 'CHARGEBACK', 'chargedBack'],
  ['opening', null, 'notConfirmed'],
  ['unanswered', null, 'notConfirmed'],
  ['closing', 'PENDING', 'notConfirmed'],
  ['rejected', null, 'notStarted'],
] as const)('phase %s with %s, just read, is shown as %s', (phase, status, word) => {
  expect(displayState({ phase, status }, 0)).toBe(word);
});

test('an open code that was not read for 15 s is no longer known to be waiting', () => {
  expect(displayState({ phase: 'open', status: 'PENDING' }, STALE_AFTER_MS + 1)).toBe('notConfirmed');
  expect(displayState({ phase: 'open', status: 'PENDING' }, null)).toBe('notConfirmed');
});

test('an end stays what it is, however old its read', () => {
  expect(displayState({ phase: 'closed', status: 'PAID' }, 90 * 86_400_000)).toBe('paid');
});

test('only PAID in phase closed is ever shown as paid', () => {
  const anything = fc.record({
    phase: fc.constantFrom(...PHASES),
    status: fc.option(fc.constantFrom(...STATUSES), { nil: null }),
  });
  fc.assert(
    fc.property(anything, fc.option(fc.nat(), { nil: null }), (shown, age) => {
      if (displayState(shown, age) === 'paid') expect(shown.status).toBe('PAID');
    }),
  );
});
