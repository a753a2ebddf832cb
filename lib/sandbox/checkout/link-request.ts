import { z } from 'zod';
import { addressSchema } from './address';
import { checkMoney } from './check-money';
import { flag } from './flag';
import { requestFields } from './request-fields';
import { wholeNumber } from './whole-number';
import { requiredOr } from '../values/required-or';

const expiresInMinutes = { min: 15, max: 10_080, byDefault: 1_440 };

export const linkRequestSchema = z
  .object({
    ...requestFields,
    description: z
      .string(requiredOr('must be text'))
      .refine((value) => value.trim() !== '', 'must not be blank'),
    deliveryAddress: addressSchema.optional(),
    expiresIn: wholeNumber(expiresInMinutes.min, expiresInMinutes.max).default(expiresInMinutes.byDefault),
    sendSms: flag.default(false),
    sendEmail: flag.default(false),
  })
  .superRefine(checkMoney)
  .superRefine(({ sendSms, sendEmail, customer }, context) => {
    const issue = { code: 'custom', message: 'needs customer.phone' } as const;
    if (sendSms && !customer?.phone) context.addIssue({ ...issue, path: ['sendSms'] });
    if (sendEmail && !customer) {
      context.addIssue({ ...issue, path: ['sendEmail'], message: 'needs customer.email' });
    }
  });
