import { z } from 'zod';

/** Behaviour that the gateway's documents leave open. The first value of each mode is the most likely. */
export const modesSchema = z.object({
  /** For a reused requestId: `assumed` returns a pending checkout of an equal request and rejects otherwise. */
  duplicateRequestId: z.enum(['assumed', 'reject', 'return', 'create']).default('assumed'),
  cancelAfterPaid: z.enum(['refuse', 'return']).default('refuse'),
  /** For a reused referenceId: refund again, or answer without a second refund. */
  referenceId: z.enum(['ignored', 'idempotent', 'echoed']).default('ignored'),
  base64QR: z.enum(['given', 'missing']).default('given'),
  cardPayment: z.enum(['capture', 'authorise']).default('capture'),
  /** Where the payer answers a bank that asks: on the next page, or in the bank's app while that page waits. */
  bankApproval: z.enum(['page', 'app']).default('page'),
  declinesUntilFailed: z.number().int().min(1).max(100).default(3),
  webhookOnCreate: z.boolean().default(true),
  /** Its documents: told as they change, told once and never again, or closed to everybody. */
  firestore: z.enum(['served', 'silent', 'denied']).default('served'),
  /** The largest amount of a checkout, in its own currency; empty: no limit. */
  largestAmount: z
    .string()
    .regex(/^(\d{1,12}(\.\d{1,3})?)?$/, 'must be an amount such as 5000.00, or empty')
    .default(''),
  /** Currencies that the account takes, separated by commas; empty: all. */
  currencies: z
    .string()
    .regex(/^([A-Z]{3}(,[A-Z]{3})*)?$/, 'must be currency codes such as AED,USD, or empty')
    .default(''),
  /** The largest page that a search returns, whatever size is requested. */
  largestPage: z.number().int().min(1).max(1_000).default(1_000),
});

export type Modes = z.output<typeof modesSchema>;
