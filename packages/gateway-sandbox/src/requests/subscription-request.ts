import { z } from 'zod';
import { addressSchema, customerSchema } from '../model/customer';
import type { Subscription } from '../model/subscription';
import { currencySchema } from '../values/currency';
import { optional, requiredOr, text, webAddress, wholeNumber } from '../values/fields';
import { amountSchema, decimalsMistake } from './money';

const rhythmNames = [
  'DAY',
  'WEEK',
  'TWO_WEEKS',
  'MONTH',
  'TWO_MONTHS',
  'THREE_MONTHS',
  'SIX_MONTHS',
  'YEAR',
] as const;

type Rhythm = Pick<Subscription, 'period' | 'periodUnit'>;

/** The names of intervals in requests, and their form in answers. */
const rhythms: Readonly<Record<(typeof rhythmNames)[number], Rhythm>> = {
  DAY: { period: 1, periodUnit: 'days' },
  WEEK: { period: 1, periodUnit: 'weeks' },
  TWO_WEEKS: { period: 2, periodUnit: 'weeks' },
  MONTH: { period: 1, periodUnit: 'months' },
  TWO_MONTHS: { period: 2, periodUnit: 'months' },
  THREE_MONTHS: { period: 3, periodUnit: 'months' },
  SIX_MONTHS: { period: 6, periodUnit: 'months' },
  YEAR: { period: 12, periodUnit: 'months' },
};

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
    endDate: optional(daySchema),
    sendOnHour: wholeNumber(0, 23),
    sendEvery: sendEverySchema,
    customer: optional(customerSchema),
    customerId: optional(z.string().regex(/^\d{1,19}$/, 'must be a whole number')),
    billingAddress: optional(addressSchema),
    deliveryAddress: optional(addressSchema),
    returnUrl: optional(webAddress),
    cancellationPolicyType: optional(policySchema),
    customCancellationTerms: optional(z.string('must be text')),
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
