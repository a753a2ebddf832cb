import { z } from 'zod';
import type { CheckoutRecord } from '../model/checkout';
import { addressSchema, contactOf, type Customer, customerSchema } from '../model/customer';
import { flag, listOf, optional, optionalOr, requiredOr, webAddress, wholeNumber } from '../values/fields';
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
  | 'allowedPaymentMethods'
  | 'defaultPaymentMethod'
  | 'terminalId'
  | 'subscriptionId'
  | 'subscriptionPaymentId';

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
    description: optional(z.string('must be text')),
    expiresIn: optionalOr(wholeNumber(qrMinutes.min, qrMinutes.max), qrMinutes.byDefault),
    deviceReference: optional(z.string('must be text')),
    qrSize: optionalOr(wholeNumber(qrPixels.min, qrPixels.max), qrPixels.byDefault),
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
  deliveryAddress: optional(addressSchema),
};

export const mobileRequestSchema = z.object(orderFields).superRefine(checkMoney);

export const webRequestSchema = z.object({ ...orderFields, returnUrl: webAddress }).superRefine(checkMoney);

export const linkMinutes = { min: 15, max: 10_080, byDefault: 1_440 };

export const linkRequestSchema = z
  .object({
    ...requestFields,
    description: z
      .string(requiredOr('must be text'))
      .refine((value) => value.trim() !== '', 'must not be blank'),
    deliveryAddress: optional(addressSchema),
    expiresIn: optionalOr(wholeNumber(linkMinutes.min, linkMinutes.max), linkMinutes.byDefault),
    sendSms: optionalOr(flag, false),
    sendEmail: optionalOr(flag, false),
  })
  .superRefine(checkMoney)
  .superRefine((request, context) => {
    const { phone, email } = contactOf(request);
    const needs = (flagged: string, field: string) =>
      context.addIssue({
        code: 'custom',
        path: [flagged],
        message: `needs customer.${field} or billingAddress.${field}`,
      });
    if (request.sendSms && phone === undefined) needs('sendSms', 'phone');
    if (request.sendEmail && email === undefined) needs('sendEmail', 'email');
  });

/** The gateway documents no limits for terminal checkouts. */
const terminalMinutes = { min: 1, max: 10_080, byDefault: 1_440 };

export const terminalRequestSchema = z
  .object({
    ...requestFields,
    description: optional(z.string('must be text')),
    terminalId: z.string(requiredOr('must be text')).regex(/^[0-9]+$/, 'must be a whole number'),
    expiresIn: optionalOr(wholeNumber(terminalMinutes.min, terminalMinutes.max), terminalMinutes.byDefault),
  })
  .superRefine(checkMoney);
