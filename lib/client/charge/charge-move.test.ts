import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, type ProblemDto, type ProblemKind } from '../../api/problem';
import { chargeMove } from './charge-move';

const problem = (kind: ProblemKind, over: Partial<ProblemDto> = {}) =>
  chargeMove({ kind: 'problem', problem: { kind, title: '', status: 400, ...over } }, 0);

describe('what becomes of a charge', () => {
  it('A05 a lost network asks again, ever more patiently', () => {
    const waits = [0, 1, 2, 3, 9].map((tries) => {
      const move = chargeMove({ kind: 'no_answer' }, tries);
      return move.kind === 'again' ? move.afterMs : 0;
    });
    expect(waits).toEqual([800, 1_500, 3_000, 5_000, 5_000]);
  });

  it.each(['internal', 'busy', 'in_flight'] as const)(
    'A03 %s is no definite answer and is asked again',
    (kind) => {
      expect(problem(kind).kind).toBe('again');
    },
  );

  it('A03 waits as long as the server says while the first request is on its way', () => {
    expect(problem('in_flight', { retryAfterMs: 1234 })).toMatchObject({ afterMs: 1234 });
  });

  it('A04 goes to the checkout that is in the way', () => {
    const move = problem('already_payable', { checkoutId: 'chk_9' });
    expect(move).toEqual({ kind: 'show_checkout', checkoutId: 'chk_9' });
  });

  it('asks who is there when nobody is signed in', () => {
    expect(problem('signed_out').kind).toBe('sign_in');
  });

  it.each(PROBLEM_KINDS.filter((kind) => !['internal', 'busy', 'in_flight', 'signed_out'].includes(kind)))(
    '%s is definite and stops',
    (kind) => {
      expect(problem(kind).kind).toBe('stop');
    },
  );
});
