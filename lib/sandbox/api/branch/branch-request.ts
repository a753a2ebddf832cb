import { z } from 'zod';
import { currencySchema } from '../../checkout/currency';
import { text } from '../../checkout/text';

export const branchRequestSchema = z.object({
  name: text(100),
  currency: currencySchema,
  description: z.string('must be text').optional(),
});
