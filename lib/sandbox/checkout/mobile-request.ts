import { z } from 'zod';
import { addressSchema } from './address';
import { checkMoney } from './check-money';
import { customerSchema } from './customer';
import { itemSchema } from './item';
import { listOf } from './list-of';
import { requestFields } from './request-fields';

/** What a shop must tell about an order that is paid away from its counter. */
export const orderFields = {
  ...requestFields,
  items: listOf(itemSchema).refine((items) => items.length > 0, 'must not be empty'),
  customer: customerSchema,
  billingAddress: addressSchema,
  deliveryAddress: addressSchema.optional(),
};

export const mobileRequestSchema = z.object(orderFields).superRefine(checkMoney);
