import { expect, test } from 'vitest';
import { nextActions } from './next-actions';
import { PHASES } from './phase';
import { STATUSES } from './status';

test('A18 a new code is only ever offered when the old one surely took no money and cannot be paid', () => {
  const free = PHASES.flatMap((phase) =>
    [null, ...STATUSES]
      .filter((status) => nextActions({ phase, status }).includes('newCode'))
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
  expect(nextActions({ phase: 'open', status: 'PENDING' })).toContain('cancel');
  expect(nextActions({ phase: 'open', status: 'AUTHORIZED' })).not.toContain('cancel');
  expect(nextActions({ phase: 'closed', status: 'PAID' })).toEqual([]);
});

test('A06 C02 while an outcome is unknown nothing but looking is possible', () => {
  for (const phase of ['opening', 'unanswered', 'closing'] as const) {
    expect(nextActions({ phase, status: null })).toEqual(['check']);
  }
});
