import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayState, nextActions, PAYER_STATE, paymentAnswer, UNCONFIRMED_AFTER_MS } from './display-state';
import { type Phase, PHASES, type Status, STATUSES } from './status';
import { money } from '../money/money';
import { type Checkout, holdsMoney } from './checkout';

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
  ['creating', null, 'notConfirmed'],
  ['outcome_unknown', null, 'notConfirmed'],
  ['cancelling', 'PENDING', 'notConfirmed'],
  ['rejected', null, 'notStarted'],
] as const)('phase %s with %s, just read, is shown as %s', (phase, status, word) => {
  expect(displayState({ phase, status }, 0)).toBe(word);
});

test('an open code that was not read for 15 s is no longer known to be waiting', () => {
  expect(displayState({ phase: 'open', status: 'PENDING' }, UNCONFIRMED_AFTER_MS + 1)).toBe('notConfirmed');
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

const UNPAID = { booked: null, refundedMinor: 0 } as const;
const of = (phase: Phase, status: Status | null) => nextActions({ ...UNPAID, phase, status });

test('A18 a new code is only ever offered when the old one surely took no money and cannot be paid', () => {
  const free = PHASES.flatMap((phase) =>
    [null, ...STATUSES]
      .filter((status) => of(phase, status).includes('newCode'))
      .map((status) => [phase, status]),
  );
  for (const [phase, status] of free) {
    expect(
      phase === 'rejected' ||
        (phase === 'closed' && ['FAILED', 'CANCELLED', 'EXPIRED'].includes(String(status))),
    ).toBe(true);
  }
});

test('only an open code that nobody has paid can be cancelled, also while the money is reserved', () => {
  expect(of('open', 'PENDING')).toContain('cancel');
  expect(of('open', 'AUTHORIZED')).toContain('cancel');
  expect(of('open', 'PENDING_CONFIRMATION')).not.toContain('cancel');
  expect(of('closed', 'PAID')).toEqual([]);
});

test('B27 a code for which money came cannot be cancelled, however open it is', () => {
  const booked = { amount: money(900, 'AED'), to: 'suspense' } as const;
  expect(nextActions({ phase: 'open', status: 'PENDING', booked, refundedMinor: 0 })).toEqual(['check']);
});

test('A06 C02 while an outcome is unknown nothing but looking is possible', () => {
  for (const phase of ['creating', 'outcome_unknown', 'cancelling'] as const) {
    expect(of(phase, null)).toEqual(['check']);
  }
});

test('B27 A18 money that was set aside is in the way of a new code until it is refunded', () => {
  const booked = { amount: money(900, 'AED'), to: 'suspense' } as const;
  for (const at of [
    { phase: 'rejected', status: null },
    { phase: 'closed', status: 'EXPIRED' },
  ] as const) {
    expect(nextActions({ ...at, booked, refundedMinor: 0 })).toEqual(['check']);
    expect(nextActions({ ...at, booked, refundedMinor: 900 })).toContain('newCode');
  }
});

test('B20 B25 money that does not count for the sale is never called paid, nor a charge without money', () => {
  for (const shown of [
    { phase: 'closed', status: 'PAID' },
    { phase: 'closed', status: 'PARTIALLY_REFUNDED' },
    { phase: 'rejected', status: 'PAID' },
    { phase: 'rejected', status: null },
  ] as const) {
    expect(displayState({ ...shown, heldBack: {} }, 1_000)).toBe('heldBack');
    expect(displayState(shown, 1_000)).not.toBe('heldBack');
  }
  // The customer paid another amount than was asked: whoever stands at the till has to know before the gateway ends it.
  const open = { phase: 'open', status: 'PENDING', heldBack: {} } as const;
  expect(displayState(open, UNCONFIRMED_AFTER_MS + 1), 'however old its read').toBe('heldBack');
});

test('B18 B27 a code in doubt is not waiting any more, however fresh the read before it', () => {
  for (const status of ['PENDING', 'AUTHORIZED'] as const)
    expect(displayState({ phase: 'open', status, isInDoubt: true }, 0)).toBe('notConfirmed');
});

test('B20 B27 a payer is never told that money counts which was set aside', () => {
  expect(PAYER_STATE.set_aside).toBe('heldBack');
});

type Asked = Parameters<typeof paymentAnswer>[0];

const open: Asked = { phase: 'open', status: 'PENDING', booked: null, refundedMinor: 0, anomaly: null };
const paid: Asked = {
  ...open,
  phase: 'closed',
  status: 'PAID',
  booked: { amount: money(1250, 'AED'), to: 'receivable' },
};
const aside = { amount: money(1250, 'AED'), to: 'suspense' } as const;

describe('did they pay?', () => {
  test.each<[string, Asked, ReturnType<typeof paymentAnswer>]>([
    ['a code that can be paid', open, 'not_yet'],
    ['a customer who is paying', { ...open, status: 'PENDING_CONFIRMATION' }, 'paying'],
    ['reserved money', { ...open, status: 'AUTHORIZED' }, 'reserved'],
    ['money for the sale', paid, 'yes'],
    ['money set aside', { ...paid, booked: aside }, 'set_aside'],
    [
      'a part that went back',
      { ...paid, status: 'PARTIALLY_REFUNDED', refundedMinor: 250 },
      'partly_refunded',
    ],
    ['all that went back', { ...paid, status: 'REFUNDED', refundedMinor: 1250 }, 'refunded'],
    ['all of the money aside went back', { ...paid, booked: aside, refundedMinor: 1250 }, 'refunded'],
    ['money that the bank took back', { ...paid, status: 'CHARGEBACK' }, 'charged_back'],
    ['an ended code', { ...open, phase: 'closed', status: 'EXPIRED' }, 'no'],
    ['a charge that was refused', { ...open, phase: 'rejected', status: null }, 'no'],
    ['money for a charge that was refused', { ...paid, phase: 'rejected', booked: aside }, 'set_aside'],
    ['a create without an answer', { ...open, phase: 'outcome_unknown', status: null }, 'unknown'],
    ['a cancel without an end', { ...open, phase: 'cancelling' }, 'unknown'],
    ['a state that nobody knows', { ...open, status: 'UNRECOGNISED' }, 'unknown'],
    [
      'an end that does not fit',
      { ...open, phase: 'closed', status: 'CANCELLED', anomaly: 'amount PAID' },
      'unknown',
    ],
  ])('%s', (_, checkout, expected) => {
    expect(paymentAnswer(checkout, 1_000)).toBe(expected);
  });

  test('is not known of an open code that nobody has read lately, and stays what it is of money and of ends', () => {
    for (const status of ['PENDING', 'PENDING_CONFIRMATION', 'AUTHORIZED'] as const)
      for (const age of [null, UNCONFIRMED_AFTER_MS + 1])
        expect(paymentAnswer({ ...open, status }, age), status).toBe('unknown');
    expect(paymentAnswer(open, UNCONFIRMED_AFTER_MS)).toBe('not_yet');
    expect(paymentAnswer(paid, null)).toBe('yes');
    expect(paymentAnswer({ ...open, phase: 'closed', status: 'EXPIRED' }, null)).toBe('no');
  });

  test('is never "no" where money is, nor "yes" where the books have none', () => {
    for (const phase of PHASES) {
      for (const status of [...STATUSES, null]) {
        for (const booked of [null, paid.booked, aside]) {
          const checkout: Asked & Pick<Checkout, 'booked'> = { ...open, phase, status, booked };
          const answer = paymentAnswer(checkout, 1_000);
          if (holdsMoney(checkout))
            expect(['no', 'not_yet', 'unknown', 'paying', 'reserved']).not.toContain(answer);
          if (!booked)
            expect(['yes', 'partly_refunded', 'refunded', 'charged_back', 'set_aside']).not.toContain(answer);
        }
      }
    }
  });
});
