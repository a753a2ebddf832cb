import { z } from 'zod';
import { requiredOr } from '../values/required-or';
import { amountSchema } from './amount';
import { currencySchema } from './currency';

export const refundRequestSchema = z.object({
  amount: amountSchema,
  currency: currencySchema,
  note: z.string(requiredOr('must be text')).refine((note) => note.trim() !== '', 'must not be blank'),
  referenceId: z.string('must be text').optional(),
});

export type RefundRequest = z.infer<typeof refundRequestSchema>;
