import { z } from 'zod';
import type { Result } from '../values/result';
import { callFaultKinds, webhookFaultKinds } from './fault-kinds';
import { callRuleSchema, type FaultRule, webhookRuleSchema } from './fault-rule';

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
