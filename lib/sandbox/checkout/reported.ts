import { z } from 'zod';
import { decimalSchema } from '../values/decimal';

/** What the gateway claims about a checkout instead of the truth, when a test wants it to be wrong. */
export const reportedSchema = z.object({
  status: z.string().optional(),
  amount: decimalSchema.optional(),
  currency: z.string().optional(),
});

export type Reported = z.infer<typeof reportedSchema>;
