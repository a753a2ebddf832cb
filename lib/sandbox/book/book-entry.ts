import { z } from 'zod';
import { checkoutRecordSchema } from '../checkout/checkout-record';
import { decimalSchema } from '../values/decimal';

const cardSchema = z.object({ brand: z.string(), last4: z.string().length(4) });

const factSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request'),
    method: z.string(),
    path: z.string(),
    authorised: z.boolean(),
    requestId: z.string().optional(),
  }),
  z.object({ kind: z.literal('created'), checkout: checkoutRecordSchema }),
  z.object({
    kind: z.literal('paid'),
    checkoutId: z.string(),
    paymentId: z.string(),
    currency: z.string(),
    amount: decimalSchema,
    card: cardSchema,
  }),
  z.object({
    kind: z.literal('declined'),
    checkoutId: z.string(),
    reason: z.enum(['declined', 'insufficient_funds']),
    attempt: z.number().int(),
    final: z.boolean(),
    card: cardSchema,
  }),
  z.object({ kind: z.literal('cancelled'), checkoutId: z.string(), by: z.enum(['merchant', 'payer']) }),
  z.object({ kind: z.literal('expired'), checkoutId: z.string(), expiredAt: z.string() }),
  z.object({ kind: z.literal('clock'), advanceMs: z.number().int() }),
]);

/** One line of the book. `at` is sandbox time; `seq` counts from 1 without gaps. */
export const bookEntrySchema = z.intersection(
  z.object({ seq: z.number().int(), at: z.string() }),
  factSchema,
);

export type Fact = z.infer<typeof factSchema>;
export type BookEntry = z.infer<typeof bookEntrySchema>;
