import { z } from 'zod';
import { requiredOr, text } from '../values/fields';

/** `id` is the merchant's customer id; some clients call it `reference`. */
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

export const addressSchema = z.object(
  {
    name: text(100),
    address1: text(255),
    address2: text(255, 0).optional(),
    city: text(50),
    state: text(50, 0).optional(),
    zip: text(20, 0).optional(),
    country: text(3, 2),
  },
  requiredOr('must be an object'),
);
