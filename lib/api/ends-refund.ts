import type { ProblemKind } from './problem';

/** Answers that come before anybody has looked whether this very tap arrived earlier. */
const SAY_NOTHING: readonly (ProblemKind | 'failed')[] = [
  'failed',
  'internal',
  'busy',
  'bad_request',
  'signed_out',
  'forbidden',
  'not_allowed',
  'not_found',
  'wrong_pin',
  'sign_in_locked',
];

/**
 * Whether an answer of that kind tells what became of a tap for a refund, also of an earlier arrival whose answer was
 * lost: until one does, the same wish is the same tap. `failed`: no answer.
 */
export const endsRefund = (kind: ProblemKind | 'failed'): boolean => !SAY_NOTHING.includes(kind);
