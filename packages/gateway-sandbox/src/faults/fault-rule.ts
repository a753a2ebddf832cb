import { z } from 'zod';
import type { Result } from '../values/result';
import { callFaultKinds, callFaultSchema, webhookFaultKinds, webhookFaultSchema } from './fault';

/** On every match, on `times` matches, on the n-th match alone, or on `times` matches from the n-th on. */
const frequency = {
  nth: z.number().int().min(1).optional(),
  times: z.number().int().min(1).optional(),
};

const callRuleSchema = z.strictObject({
  match: z
    .strictObject({
      method: z.enum(['GET', 'POST']).optional(),
      /** Below the version, with * for any run of characters: /checkout/qr, /checkout/*, *. */
      path: z.string().max(200).optional(),
      requestId: z.string().optional(),
      ...frequency,
    })
    .default({}),
  fault: callFaultSchema,
});

const webhookRuleSchema = z.strictObject({
  match: z
    .strictObject({
      checkoutId: z.string().optional(),
      requestId: z.string().optional(),
      status: z.string().optional(),
      ...frequency,
    })
    .default({}),
  fault: webhookFaultSchema,
});

export type CallRule = z.output<typeof callRuleSchema>;
export type WebhookRule = z.output<typeof webhookRuleSchema>;
export type FaultRule = CallRule | WebhookRule;

export const faultRuleSchema = z.union([callRuleSchema, webhookRuleSchema]);

const kindSchema = z.object({ fault: z.object({ kind: z.string() }) });

/** The error is a sentence that says what to change. */
export function readFaultRule(value: unknown): Result<FaultRule, string> {
  const named = kindSchema.safeParse(value);
  if (!named.success) return { ok: false, error: 'Send {"match": {...}, "fault": {"kind": "..."}}.' };
  const { kind } = named.data.fault;
  if (webhookFaultKinds.includes(kind)) return read(webhookRuleSchema, value);
  if (callFaultKinds.includes(kind)) return read(callRuleSchema, value);
  const known = [...callFaultKinds, ...webhookFaultKinds].join(', ');
  return { ok: false, error: `There is no fault of the kind "${kind}". There are: ${known}.` };
}

function read(schema: z.ZodType<FaultRule>, value: unknown): Result<FaultRule, string> {
  const rule = schema.safeParse(value);
  if (rule.success) return { ok: true, value: rule.data };
  const mistakes = rule.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the rule'}: ${message}`,
  );
  return { ok: false, error: `The rule cannot be used: ${mistakes.join('; ')}.` };
}
