import { z } from 'zod';
import { checkoutRecordSchema, reportedSchema, usedPaymentMethods } from '../model/checkout';
import { messageSchema } from '../model/message';
import { modesSchema } from '../model/modes';
import { cardSchema, cardTokenSchema, storedCardSchema } from '../model/payment';
import { branchSchema } from '../model/shop';
import { subscriptionPaymentSchema, subscriptionSchema } from '../model/subscription';
import { webhookSchema } from '../model/webhook';
import { decimalSchema } from '../values/decimal';

const money = { currency: z.string(), amount: decimalSchema };
const paidBy = z.enum(['payer', 'control', 'debit']).default('payer');

const factSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request'),
    method: z.string(),
    path: z.string(),
    authorised: z.boolean(),
    /** The header that carried the valid key: each brand has its own. */
    keyHeader: z.string().optional(),
    requestId: z.string().optional(),
    /** The kind of fault that was applied to this request. */
    fault: z.string().optional(),
  }),
  z.object({ kind: z.literal('created'), checkout: checkoutRecordSchema }),
  z.object({
    kind: z.literal('paid'),
    checkoutId: z.string(),
    paymentId: z.string(),
    ...money,
    /** The part of `amount` that the shop still has to collect in cash. */
    cashAmount: decimalSchema.optional(),
    method: z.enum(usedPaymentMethods).default('CARD'),
    card: cardSchema.optional(),
    by: paidBy,
    reported: reportedSchema.optional(),
  }),
  z.object({
    kind: z.literal('authorized'),
    checkoutId: z.string(),
    paymentId: z.string(),
    ...money,
    card: cardSchema.optional(),
    by: paidBy,
  }),
  z.object({ kind: z.literal('captured'), checkoutId: z.string(), paymentId: z.string() }),
  /** The payer has acted and the bank has not answered yet. */
  z.object({ kind: z.literal('confirming'), checkoutId: z.string() }),
  /** The bank asks the payer; the payment waits on its 3-D Secure page. */
  z.object({
    kind: z.literal('challenged'),
    checkoutId: z.string(),
    paymentId: z.string(),
    card: cardSchema,
    by: paidBy,
    /** The merchant's customer whose card is kept if the bank says yes. */
    storeFor: z.string().optional(),
  }),
  z.object({
    kind: z.literal('declined'),
    checkoutId: z.string(),
    paymentId: z.string().optional(),
    reason: z.enum(['declined', 'insufficient_funds', 'not_authenticated']),
    attempt: z.number().int(),
    final: z.boolean(),
    card: cardSchema.optional(),
    /** Who started a payment that the book does not know yet. */
    by: z.enum(['debit']).optional(),
  }),
  z.object({
    kind: z.literal('cancelled'),
    checkoutId: z.string(),
    by: z.enum(['merchant', 'payer', 'control']),
  }),
  z.object({ kind: z.literal('expired'), checkoutId: z.string(), expiredAt: z.string() }),
  z.object({
    kind: z.literal('refunded'),
    checkoutId: z.string(),
    refundId: z.string(),
    ...money,
    by: z.enum(['merchant', 'portal']),
    note: z.string().optional(),
    referenceId: z.string().optional(),
  }),
  z.object({ kind: z.literal('chargeback'), checkoutId: z.string() }),
  z.object({ kind: z.literal('webhook'), webhook: webhookSchema }),
  z.object({ kind: z.literal('webhook-deleted'), webhookId: z.string() }),
  /** One attempt to deliver an event. Without `nextAt` it was the last. */
  z.object({
    kind: z.literal('delivery'),
    deliveryId: z.string(),
    webhookId: z.string(),
    attempt: z.number().int(),
    /** The HTTP status of the answer; null when there was none. */
    status: z.number().int().nullable(),
    fault: z.string().optional(),
    nextAt: z.string().optional(),
  }),
  z.object({ kind: z.literal('message'), message: messageSchema }),
  z.object({ kind: z.literal('branch'), branch: branchSchema }),
  /** Somebody filled in the card form of a shop's page. */
  z.object({ kind: z.literal('card-token'), token: cardTokenSchema }),
  z.object({ kind: z.literal('stored-card'), card: storedCardSchema }),
  z.object({ kind: z.literal('stored-card-deleted'), token: z.string() }),
  z.object({ kind: z.literal('subscription'), subscription: subscriptionSchema }),
  /** A subscription asked for a payment. */
  z.object({ kind: z.literal('subscription-payment'), payment: subscriptionPaymentSchema }),
  z.object({ kind: z.literal('clock'), advanceMs: z.number().int() }),
  z.object({ kind: z.literal('modes'), modes: modesSchema }),
  /** The state starts empty from here; earlier lines stay as history. */
  z.object({ kind: z.literal('reset') }),
]);

/** One line of the book. `at` is sandbox time; `seq` counts from 1 without gaps. */
export const bookEntrySchema = z.intersection(
  z.object({ seq: z.number().int(), at: z.string() }),
  factSchema,
);

/** What callers record; fields with a default may be left out. */
export type Fact = z.input<typeof factSchema>;
export type BookEntry = z.output<typeof bookEntrySchema>;

export const factKinds: readonly string[] = factSchema.options.map(({ shape }) => shape.kind.value);
