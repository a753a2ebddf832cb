import { z } from 'zod';
import { callFaultSchema, webhookFaultSchema } from './fault';

/** On every match, on `times` matches, on the n-th match alone, or on `times` matches from the n-th on. */
const frequency = {
  nth: z.number().int().min(1).optional(),
  times: z.number().int().min(1).optional(),
};

export const callRuleSchema = z.strictObject({
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

export const webhookRuleSchema = z.strictObject({
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
