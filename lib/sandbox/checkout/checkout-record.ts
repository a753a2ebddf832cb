import { z } from 'zod';
import { decimalSchema } from '../values/decimal';
import { addressSchema } from './address';
import { checkoutTypes } from './checkout-type';
import { customerSchema } from './customer';

/** What is fixed about a checkout from the moment it is made. */
export const checkoutRecordSchema = z.object({
  id: z.string(),
  displayId: z.string(),
  checkoutKey: z.string(),
  type: z.enum(checkoutTypes),
  requestId: z.string(),
  orderId: z.string(),
  currency: z.string(),
  amount: decimalSchema,
  timestamp: z.string(),
  expiresAt: z.string(),
  branchId: z.string(),
  branchName: z.string(),
  description: z.string().optional(),
  deviceReference: z.string().optional(),
  language: z.string().optional(),
  customer: customerSchema.extend({ gatewayId: z.string() }).optional(),
  billingAddress: addressSchema.optional(),
  deliveryAddress: addressSchema.optional(),
  /** Where a payer of a web checkout goes back to. */
  returnUrl: z.string().optional(),
  /** The payment device that shows a terminal checkout. */
  terminalId: z.string().optional(),
  /** Tells a repeated request from a different one under the same requestId. */
  fingerprint: z.string(),
});

export type CheckoutRecord = z.infer<typeof checkoutRecordSchema>;
