import { z } from 'zod';
import { amountSchema } from './amount';
import { addressSchema } from './address';
import { currencySchema } from './currency';
import { customerSchema } from './customer';
import { itemSchema } from './item';
import { listOf } from './list-of';
import { paymentMethodSchema } from './payment-method';
import { text } from './text';
import { totalsSchema } from './totals';

/** What every request for a checkout may carry, by whatever channel it is going to be paid. */
export const requestFields = {
  requestId: text(50),
  orderId: text(50),
  currency: currencySchema,
  amount: amountSchema,
  totals: totalsSchema.optional(),
  items: listOf(itemSchema).optional(),
  customer: customerSchema.optional(),
  billingAddress: addressSchema.optional(),
  branchId: z
    .string()
    .regex(/^\d{1,19}$/, 'must be a whole number')
    .optional(),
  allowedPaymentMethods: listOf(paymentMethodSchema).optional(),
  defaultPaymentMethod: z.literal('').or(paymentMethodSchema).optional(),
  language: z
    .string('must be text')
    .min(2, 'size must be between 2 and 3')
    .max(3, 'size must be between 2 and 3')
    .optional(),
};
