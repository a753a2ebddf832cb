import { z } from 'zod';
import { addressSchema } from '../checkout/address';
import { amountSchema, decimalsMistake } from '../checkout/amount';
import { currencySchema } from '../checkout/currency';
import { customerSchema } from '../checkout/customer';
import { text } from '../checkout/text';
import { wholeNumber } from '../checkout/whole-number';
import { requiredOr } from '../values/required-or';
import { webAddress } from '../values/web-address';
import { rhythmNames, rhythms } from './rhythms';

const daySchema = z
  .string(requiredOr('must be text'))
  .refine((value) => z.iso.date().safeParse(value).success, 'must be a date such as 2026-01-31');

const policySchema = z
  .string('must be text')
  .toUpperCase()
  .pipe(z.enum(['DEFAULT', 'CUSTOM'], 'must be DEFAULT or CUSTOM'))
  .transform((policy) => (policy === 'DEFAULT' ? 'Default' : 'Custom'));

const sendEverySchema = z
  .enum(rhythmNames, requiredOr('is not a known rhythm'))
  .transform((name) => rhythms[name]);

export const subscriptionRequestSchema = z
  .object({
    description: text(500),
    currency: currencySchema,
    amount: amountSchema,
    startDate: daySchema,
    endDate: daySchema.optional(),
    sendOnHour: wholeNumber(0, 23),
    sendEvery: sendEverySchema,
    customer: customerSchema.optional(),
    customerId: z
      .string()
      .regex(/^\d{1,19}$/, 'must be a whole number')
      .optional(),
    billingAddress: addressSchema.optional(),
    deliveryAddress: addressSchema.optional(),
    returnUrl: webAddress.optional(),
    cancellationPolicyType: policySchema.optional(),
    customCancellationTerms: z.string('must be text').optional(),
  })
  .superRefine(({ amount, currency, customer, customerId, startDate, endDate }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const decimals = decimalsMistake(amount, currency);
    if (decimals) refuse('amount', decimals);
    if (!customer && customerId === undefined) refuse('customer', 'is required, or customerId in its place');
    if (endDate !== undefined && endDate < startDate) refuse('endDate', 'must not be before startDate');
  });

export type SubscriptionRequest = z.output<typeof subscriptionRequestSchema>;
