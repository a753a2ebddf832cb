import { z } from 'zod';
import { decimalSchema, decimalUnits, significantScale } from '../values/decimal';
import { minorDigits } from '../values/minor-digits';
import { addressSchema } from './address';
import { customerSchema } from './customer';
import { itemSchema } from './item';
import { paymentMethodSchema } from './payment-method';
import { text } from './text';
import { totalsMistake, totalsSchema } from './totals';
import { wholeNumber } from './whole-number';

const expiresInMinutes = { min: 5, max: 10_080, byDefault: 1_440 };
const qrPixels = { min: 64, max: 1_024, byDefault: 300 };
/** Twelve digits before the point: more than any till takes, and a limit every column can hold. */
const tooMuch = 10n ** 42n;

const amountSchema = decimalSchema
  .refine((value) => decimalUnits(value) > 0n, 'must be greater than 0')
  .refine((value) => decimalUnits(value) < tooMuch, 'is too large');

/** A lone object is taken where a list is expected, as the gateway does. */
const itemsSchema = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(itemSchema).optional(),
);

export const qrRequestSchema = z
  .object({
    requestId: text(50),
    orderId: text(50),
    currency: z
      .string({ error: (issue) => (issue.input === undefined ? 'is required' : 'must be text') })
      .regex(/^[A-Za-z]{3}$/, 'must be a 3-letter currency code')
      .toUpperCase(),
    amount: amountSchema,
    description: z.string('must be text').optional(),
    totals: totalsSchema.optional(),
    items: itemsSchema,
    customer: customerSchema.optional(),
    billingAddress: addressSchema.optional(),
    branchId: z
      .string()
      .regex(/^\d{1,19}$/, 'must be a whole number')
      .optional(),
    allowedPaymentMethods: z.array(paymentMethodSchema, 'must be a list').optional(),
    defaultPaymentMethod: z.literal('').or(paymentMethodSchema).optional(),
    language: z
      .string('must be text')
      .min(2, 'size must be between 2 and 3')
      .max(3, 'size must be between 2 and 3')
      .optional(),
    expiresIn: wholeNumber(expiresInMinutes.min, expiresInMinutes.max).default(expiresInMinutes.byDefault),
    deviceReference: z.string('must be text').optional(),
    qrSize: wholeNumber(qrPixels.min, qrPixels.max).default(qrPixels.byDefault),
  })
  .superRefine((request, context) => {
    const digits = minorDigits(request.currency);
    if (significantScale(request.amount) > digits) {
      const message = `must not have more than ${digits} decimals in ${request.currency}`;
      context.addIssue({ code: 'custom', path: ['amount'], message });
    }
    const mistake = totalsMistake(request);
    if (mistake) context.addIssue({ code: 'custom', path: ['totals'], message: mistake });
  });

export type QrRequest = z.infer<typeof qrRequestSchema>;
