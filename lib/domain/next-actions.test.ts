import { expect, test } from 'vitest';
import { money } from './money';
import { nextActions } from './next-actions';
import { PHASES, type Phase } from './phase';
import { type Status, STATUSES } from './status';

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

test('only an open, waiting code can be cancelled', () => {
  expect(of('open', 'PENDING')).toContain('cancel');
  expect(of('open', 'AUTHORIZED')).not.toContain('cancel');
  expect(of('closed', 'PAID')).toEqual([]);
});

test('A06 C02 while an outcome is unknown nothing but looking is possible', () => {
  for (const phase of ['opening', 'unanswered', 'closing'] as const) {
    expect(of(phase, null)).toEqual(['check']);
  }
});

test('B27 A18 money that was set aside is in the way of a new code until it is given back', () => {
  const booked = { amount: money(900, 'AED'), to: 'suspense' } as const;
  for (const at of [
    { phase: 'rejected', status: null },
    { phase: 'closed', status: 'EXPIRED' },
  ] as const) {
    expect(nextActions({ ...at, booked, refundedMinor: 0 })).toEqual(['check']);
    expect(nextActions({ ...at, booked, refundedMinor: 900 })).toContain('newCode');
  }
});
