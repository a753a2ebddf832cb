import { z } from 'zod';
import { addressSchema, customerSchema } from '../model/customer';
import { paymentMethods } from '../model/payment-method';
import { currencySchema } from '../values/currency';
import { decimalSchema, decimalUnits } from '../values/decimal';
import { listOf, optional, requiredOr, text } from '../values/fields';
import { amountSchema, totalsSchema } from './money';

export const itemSchema = z.object(
  {
    name: text(500),
    sku: optional(text(200, 0)),
    unitprice: optional(decimalSchema),
    quantity: decimalSchema.refine((value) => decimalUnits(value) > 0n, 'must be greater than 0'),
    linetotal: decimalSchema,
  },
  requiredOr('must be an object'),
);

const paymentMethodSchema = z.enum(paymentMethods, 'is not a known payment method');

/** Fields of every request for a checkout, whatever its type. */
export const requestFields = {
  requestId: text(50),
  orderId: text(50),
  currency: currencySchema,
  amount: amountSchema,
  totals: optional(totalsSchema),
  items: optional(listOf(itemSchema)),
  customer: optional(customerSchema),
  billingAddress: optional(addressSchema),
  branchId: optional(z.string().regex(/^\d{1,19}$/, 'must be a whole number')),
  allowedPaymentMethods: optional(listOf(paymentMethodSchema)),
  defaultPaymentMethod: optional(paymentMethodSchema),
  language: optional(text(3, 2)),
};
