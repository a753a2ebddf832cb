import { z } from 'zod';
import { anyText, numberText } from './text';

export const wirePayment = z.object({
  id: numberText,
  amount: numberText,
  currency: z.string(),
  status: anyText,
  checkoutDetails: z.unknown().optional(),
});
