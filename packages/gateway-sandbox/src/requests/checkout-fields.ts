import { z } from 'zod';
import { addressSchema, customerSchema } from '../model/customer';
import { currencySchema } from '../values/currency';
import { decimalSchema, decimalUnits } from '../values/decimal';
import { listOf, requiredOr, text } from '../values/fields';
import { amountSchema, totalsSchema } from './money';

export const itemSchema = z.object(
  {
    name: text(500),
    sku: text(200, 0).optional(),
    unitprice: decimalSchema.optional(),
    quantity: decimalSchema.refine((value) => decimalUnits(value) > 0n, 'must be greater than 0'),
    linetotal: decimalSchema,
  },
  requiredOr('must be an object'),
);

const paymentMethodSchema = z.enum(
  [
    'CARD',
    'VISA',
    'MASTERCARD',
    'AMEX',
    'UNIONPAY',
    'TABBY',
    'CAREEM_PAY',
    'POINTCHECKOUT',
    'CRYPTO',
    'MADA',
  ],
  'is not a known payment method',
);

/** Fields of every request for a checkout, whatever its type. */
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
