import { z } from 'zod';
import { PROBLEM_KINDS } from '../problem';

/** Failures that only other systems meet. */
export const SYSTEM_PROBLEM_KINDS = [
  'key_unknown',
  'key_not_allowed',
  'reference_taken',
  'capture_unavailable',
  'method_not_allowed',
  'body_too_large',
  'too_many_requests',
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
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().optional().describe('JSON pointer into the body, such as `#/order/amount`.'),
          parameter: z.string().optional().describe('Or the name of a parameter of the query.'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('With `bad_request`: what is wrong, and where.'),
    remaining: z
      .string()
      .optional()
      .describe('With `too_much`: what can still be refunded, as decimal text.'),
    limit: z
      .int()
      .optional()
      .describe(
        'With `too_many_open`: how many. With `above_largest_sale`: minor units of the branch’s currency.',
      ),
  })
  .meta({ id: 'Problem' });
