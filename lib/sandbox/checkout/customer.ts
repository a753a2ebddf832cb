import { z } from 'zod';
import { requiredOr } from '../values/required-or';
import { text } from './text';

/** `id` is the merchant's own name for the customer; some clients call it `reference`. */
export const customerSchema = z.object(
  {
    id: text(50, 0).optional(),
    reference: text(50, 0).optional(),
    firstName: text(60),
    lastName: text(40),
    email: text(50),
    phone: text(20, 0).optional(),
  },
  requiredOr('must be an object'),
);

export type Customer = z.infer<typeof customerSchema>;
