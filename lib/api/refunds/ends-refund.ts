import type { ProblemKind } from '../problem';

/** Answers given before the server checks whether this request arrived earlier. */
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
 * Whether an answer of that kind decides a refund request, also one that arrived earlier and whose answer was lost.
 * Until one does, the same request keeps its idempotency key. `failed`: no answer.
 */
export const endsRefund = (kind: ProblemKind | 'failed'): boolean => !SAY_NOTHING.includes(kind);
