import { z } from 'zod';
import { callFaultSchema, webhookFaultSchema } from './fault';

/** How often a rule strikes: on every match, `times` times at most, or on the n-th match alone. */
const frequency = {
  nth: z.number().int().min(1).optional(),
  times: z.number().int().min(1).optional(),
};

export const faultRuleSchema = z.union([
  z.strictObject({
    match: z.strictObject({
      method: z.enum(['GET', 'POST']).optional(),
      /** Below the version, with * for any run of characters: /checkout/qr, /checkout/*, *. */
      path: z.string().optional(),
      requestId: z.string().optional(),
      ...frequency,
    }),
    fault: callFaultSchema,
  }),
  z.strictObject({
    match: z.strictObject({
      checkoutId: z.string().optional(),
      requestId: z.string().optional(),
      status: z.string().optional(),
      ...frequency,
    }),
    fault: webhookFaultSchema,
  }),
]);

export type FaultRule = z.output<typeof faultRuleSchema>;
