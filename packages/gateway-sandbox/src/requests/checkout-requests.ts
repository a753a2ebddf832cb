import { z } from 'zod';
import type { CheckoutRecord } from '../model/checkout';
import { addressSchema, type Customer, customerSchema } from '../model/customer';
import { flag, listOf, requiredOr, webAddress, wholeNumber } from '../values/fields';
import { itemSchema, requestFields } from './checkout-fields';
import { checkMoney } from './money';

type Kept =
  | 'requestId'
  | 'orderId'
  | 'currency'
  | 'amount'
  | 'description'
  | 'deviceReference'
  | 'language'
  | 'billingAddress'
  | 'deliveryAddress'
  | 'returnUrl'
  | 'terminalId';

/** A validated request for a checkout of any type. */
export interface CheckoutRequest extends Pick<CheckoutRecord, Kept> {
  readonly branchId?: string | undefined;
  readonly customer?: Customer | undefined;
  /** Minutes until the checkout expires. */
  readonly expiresIn: number;
}

const qrMinutes = { min: 5, max: 10_080, byDefault: 1_440 };
const qrPixels = { min: 64, max: 1_024, byDefault: 300 };

export const qrRequestSchema = z
  .object({
    ...requestFields,
    description: z.string('must be text').optional(),
    expiresIn: wholeNumber(qrMinutes.min, qrMinutes.max).default(qrMinutes.byDefault),
    deviceReference: z.string('must be text').optional(),
    qrSize: wholeNumber(qrPixels.min, qrPixels.max).default(qrPixels.byDefault),
  })
  .superRefine(checkMoney);

/** Life time of web and mobile checkouts, whose requests cannot set it. */
export const onlineMinutes = 60;

/** Fields that a web or mobile checkout requires. */
export const orderFields = {
  ...requestFields,
  items: listOf(itemSchema).refine((items) => items.length > 0, 'must not be empty'),
  customer: customerSchema,
  billingAddress: addressSchema,
  deliveryAddress: addressSchema.optional(),
};

export const mobileRequestSchema = z.object(orderFields).superRefine(checkMoney);

export const webRequestSchema = z.object({ ...orderFields, returnUrl: webAddress }).superRefine(checkMoney);

const linkMinutes = { min: 15, max: 10_080, byDefault: 1_440 };

export const linkRequestSchema = z
  .object({
    ...requestFields,
    description: z
      .string(requiredOr('must be text'))
      .refine((value) => value.trim() !== '', 'must not be blank'),
    deliveryAddress: addressSchema.optional(),
    expiresIn: wholeNumber(linkMinutes.min, linkMinutes.max).default(linkMinutes.byDefault),
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

/** The gateway documents no limits for terminal checkouts. */
const terminalMinutes = { min: 1, max: 10_080, byDefault: 1_440 };

export const terminalRequestSchema = z
  .object({
    ...requestFields,
    description: z.string('must be text').optional(),
    terminalId: z.string(requiredOr('must be text')).regex(/^[0-9]+$/, 'must be a whole number'),
    expiresIn: wholeNumber(terminalMinutes.min, terminalMinutes.max).default(terminalMinutes.byDefault),
  })
  .superRefine(checkMoney);
