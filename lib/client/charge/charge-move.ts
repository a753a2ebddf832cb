import type { OpenedDto } from '../../api/checkouts/order';
import type { ProblemDto } from '../../api/problem';

export type ChargeAnswer =
  | { kind: 'opened'; opened: OpenedDto }
  | { kind: 'problem'; problem: ProblemDto }
  /** Something answered, but not our server in its own words. */
  | { kind: 'unreadable' }
  | { kind: 'no_answer' };

export type Trouble = 'network' | 'server' | null;

export type ChargeMove =
  | { kind: 'open'; opened: OpenedDto }
  | { kind: 'stop'; problem: ProblemDto }
  | { kind: 'show_checkout'; checkoutId: string }
  | { kind: 'sign_in' }
  | { kind: 'again'; afterMs: number; trouble: Trouble };

const BACK_OFF_MS = [800, 1_500, 3_000, 5_000];

/** What a till does with the answer to a charge. Whatever is not a definite answer is asked again, same key. */
export function chargeMove(answer: ChargeAnswer, tries: number): ChargeMove {
  const backOff = BACK_OFF_MS[Math.min(tries, BACK_OFF_MS.length - 1)] ?? 5_000;
  switch (answer.kind) {
    case 'opened':
      return { kind: 'open', opened: answer.opened };
    case 'no_answer':
      return { kind: 'again', afterMs: backOff, trouble: 'network' };
    case 'unreadable':
      return { kind: 'again', afterMs: backOff, trouble: 'server' };
    case 'problem':
      return byProblem(answer.problem, backOff);
  }
}

function byProblem(problem: ProblemDto, backOff: number): ChargeMove {
  switch (problem.kind) {
    case 'in_flight':
      return { kind: 'again', afterMs: problem.retryAfterMs ?? backOff, trouble: null };
    case 'busy':
      return { kind: 'again', afterMs: problem.retryAfterMs ?? backOff, trouble: 'server' };
    case 'internal':
      return { kind: 'again', afterMs: backOff, trouble: 'server' };
    case 'signed_out':
      return { kind: 'sign_in' };
    case 'already_payable':
    case 'already_paid':
      return problem.checkoutId
        ? { kind: 'show_checkout', checkoutId: problem.checkoutId }
        : { kind: 'stop', problem };
    default:
      return { kind: 'stop', problem };
  }
}
