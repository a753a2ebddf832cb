import { z } from 'zod';
import { decimalSchema } from '../values/decimal';

const ms = z.number().int().min(0).max(3_600_000);
const code = z.number().int().min(200).max(599);
/** HTTP allows no body with these, and the envelope is a body. */
export const bodiless: readonly number[] = [204, 205, 304];
const codeWithBody = code.refine(
  (value) => !bodiless.includes(value),
  'must be a code whose answer has a body',
);
const header = z.string().regex(/^[\x20-\x7e]*$/, 'must be plain text of one line');
const json = z.json();

/** Faults of a call of the merchant API. "commit" means that the operation is executed. */
export const callFaultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), code, body: z.string().default('') }),
  z.strictObject({ kind: z.literal('html'), code: codeWithBody.default(502) }),
  z.strictObject({ kind: z.literal('slow'), ms }),
  z.strictObject({ kind: z.literal('drip'), msPerByte: ms.default(1_000) }),
  z.strictObject({ kind: z.literal('hang-no-commit'), ms: ms.default(120_000) }),
  z.strictObject({ kind: z.literal('commit-then-hang'), ms: ms.default(120_000) }),
  z.strictObject({ kind: z.literal('commit-then-500') }),
  z.strictObject({ kind: z.literal('commit-then-reset') }),
  /** There is never an answer; the operation is executed `ms` later, sandbox time. */
  z.strictObject({ kind: z.literal('delayed-commit'), ms }),
  z.strictObject({ kind: z.literal('truncate') }),
  z.strictObject({
    kind: z.literal('huge'),
    bytes: z
      .number()
      .int()
      .min(1)
      .max(2 ** 31)
      .default(200 * 1024 * 1024),
  }),
  z.strictObject({ kind: z.literal('raw-id') }),
  /** `value` replaces the field of the result; without it the field is missing. */
  z.strictObject({ kind: z.literal('mutate'), field: z.string(), value: json.optional() }),
  /** The checkout is created, and answered, with this amount. */
  z.strictObject({ kind: z.literal('misread'), amount: decimalSchema }),
  z.strictObject({ kind: z.literal('swap-checkout') }),
  /** Reads return each checkout as it was `n` changes ago. */
  z.strictObject({ kind: z.literal('stale-read'), n: z.number().int().min(1).max(10).default(1) }),
  z.strictObject({ kind: z.literal('unknown-status'), status: json.default('ON_HOLD') }),
  z.strictObject({ kind: z.literal('case-variant') }),
  z.strictObject({ kind: z.literal('bad-qr'), qr: z.enum(['missing', 'garbage', 'elsewhere']) }),
  z.strictObject({ kind: z.literal('envelope'), code: codeWithBody, success: z.boolean() }),
  z.strictObject({ kind: z.literal('401') }),
  z.strictObject({ kind: z.literal('403') }),
  z.strictObject({ kind: z.literal('429'), retryAfter: header.optional() }),
  /** `claims`: a false status in the body of a redirected read. */
  z.strictObject({
    kind: z.literal('redirect'),
    location: header.default('/elsewhere'),
    claims: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('close-idle') }),
]);

export type CallFault = z.output<typeof callFaultSchema>;

/** Faults of webhook deliveries. All times except `webhook-slow` are sandbox time. */
export const webhookFaultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('webhook-drop') }),
  z.strictObject({
    kind: z.literal('webhook-duplicate'),
    times: z.number().int().min(1).max(1_000).default(1),
  }),
  z.strictObject({ kind: z.literal('webhook-delay'), ms }),
  /** Held back until the next event of the same checkout has been delivered, `ms` at most. */
  z.strictObject({ kind: z.literal('webhook-reorder'), ms: ms.default(5_000) }),
  /** A second delivery that claims PAID. */
  z.strictObject({ kind: z.literal('webhook-forge') }),
  z.strictObject({ kind: z.literal('webhook-replay'), ms }),
  z.strictObject({ kind: z.literal('webhook-bad-hmac') }),
  /** The body arrives in two halves with a pause of `ms`. */
  z.strictObject({ kind: z.literal('webhook-slow'), ms }),
  z.strictObject({ kind: z.literal('webhook-disable') }),
]);

export type WebhookFault = z.output<typeof webhookFaultSchema>;

export const callFaultKinds: readonly string[] = callFaultSchema.options.map(({ shape }) => shape.kind.value);
export const webhookFaultKinds: readonly string[] = webhookFaultSchema.options.map(
  ({ shape }) => shape.kind.value,
);
