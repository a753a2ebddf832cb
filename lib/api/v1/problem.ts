import { z } from 'zod';
import { PROBLEM_KINDS } from '../problem';

/** Failures that only other systems meet. */
export const SYSTEM_PROBLEM_KINDS = [
  'key_unknown',
  'key_not_allowed',
  'reference_taken',
  'capture_unavailable',
  'method_not_allowed',
] as const;

export type SystemProblemKind = (typeof SYSTEM_PROBLEM_KINDS)[number];

/** RFC 9457 problem+json. Decide by `kind`; `title` and `detail` are for people. */
export const problemBody = z
  .strictObject({
    kind: z.enum([...PROBLEM_KINDS, ...SYSTEM_PROBLEM_KINDS]),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    retryAfterMs: z.number().optional().describe('When to try again, with the same Idempotency-Key.'),
    checkoutId: z.string().optional().describe('The checkout that is meant.'),
    remainingMinor: z.int().optional(),
  })
  .meta({ id: 'Problem' });
