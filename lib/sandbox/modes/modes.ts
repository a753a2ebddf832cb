import { z } from 'zod';

/** How the gateway behaves where its documents say nothing. Each first value is the likeliest. */
export const modesSchema = z.object({
  /** A requestId used before: `assumed` returns the checkout if it is pending and was asked for alike, else rejects. */
  duplicateRequestId: z.enum(['assumed', 'reject', 'return', 'create']).default('assumed'),
  cancelAfterPaid: z.enum(['refuse', 'return']).default('refuse'),
  /** A refund under a referenceId used before: done again, or answered without a second refund. */
  referenceId: z.enum(['ignored', 'idempotent', 'echoed']).default('ignored'),
  base64QR: z.enum(['given', 'missing']).default('given'),
  cardPayment: z.enum(['capture', 'authorise']).default('capture'),
  declinesUntilFailed: z.number().int().min(1).max(100).default(3),
  webhookOnCreate: z.boolean().default(true),
  /** A search gives no more at once, whatever size is asked for. */
  largestPage: z.number().int().min(1).max(1_000).default(1_000),
});

export type Modes = z.output<typeof modesSchema>;
