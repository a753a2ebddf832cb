import { z } from 'zod';

const ms = z.number().int().min(0).max(3_600_000);
const json = z.json();

/** What can go wrong with a call of the merchant API. "commit" means: the operation was carried out. */
export const callFaultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    code: z.number().int().min(200).max(599),
    body: z.string().default(''),
  }),
  z.object({ kind: z.literal('html'), code: z.number().int().min(200).max(599).default(502) }),
  z.object({ kind: z.literal('slow'), ms }),
  z.object({ kind: z.literal('drip'), msPerByte: ms.default(1_000) }),
  z.object({ kind: z.literal('hang-no-commit'), ms: ms.default(120_000) }),
  z.object({ kind: z.literal('commit-then-hang'), ms: ms.default(120_000) }),
  z.object({ kind: z.literal('commit-then-500') }),
  z.object({ kind: z.literal('commit-then-reset') }),
  z.object({ kind: z.literal('delayed-commit'), ms }),
  z.object({ kind: z.literal('truncate') }),
  z.object({
    kind: z.literal('huge'),
    bytes: z
      .number()
      .int()
      .min(1)
      .default(200 * 1024 * 1024),
  }),
  z.object({ kind: z.literal('raw-id') }),
  /** `value` replaces the field of the result; left out, the field is missing. */
  z.object({ kind: z.literal('mutate'), field: z.string(), value: json.optional() }),
  z.object({ kind: z.literal('swap-checkout') }),
  z.object({ kind: z.literal('stale-read'), n: z.number().int().min(1).max(10).default(1) }),
  z.object({ kind: z.literal('unknown-status'), status: json.default('ON_HOLD') }),
  z.object({ kind: z.literal('case-variant') }),
  z.object({ kind: z.literal('bad-qr'), qr: z.enum(['missing', 'garbage', 'elsewhere']) }),
  z.object({ kind: z.literal('envelope'), code: z.number().int(), success: z.boolean() }),
  z.object({ kind: z.literal('401') }),
  z.object({ kind: z.literal('403') }),
  z.object({ kind: z.literal('429'), retryAfter: z.string().optional() }),
  z.object({ kind: z.literal('redirect'), location: z.string().default('/elsewhere') }),
  z.object({ kind: z.literal('close-idle') }),
]);

export type CallFault = z.output<typeof callFaultSchema>;

/** What can go wrong between the gateway and a merchant's webhook. */
export const webhookFaultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('webhook-drop') }),
  z.object({ kind: z.literal('webhook-duplicate'), times: z.number().int().min(1).max(1_000).default(1) }),
  z.object({ kind: z.literal('webhook-delay'), ms }),
  /** Held back until the next event of the same checkout has been delivered, `ms` at most. */
  z.object({ kind: z.literal('webhook-reorder'), ms: ms.default(5_000) }),
  /** A second delivery that claims PAID. */
  z.object({ kind: z.literal('webhook-forge') }),
  z.object({ kind: z.literal('webhook-replay'), ms }),
  z.object({ kind: z.literal('webhook-bad-hmac') }),
  /** The body comes in two halves, `ms` apart. */
  z.object({ kind: z.literal('webhook-slow'), ms }),
  z.object({ kind: z.literal('webhook-disable') }),
]);

export type WebhookFault = z.output<typeof webhookFaultSchema>;
