import { z } from 'zod';
import { type Decimal, decimalSchema } from '../values/decimal';
import { addressSchema, customerSchema } from './customer';
import { paymentMethods } from './payment-method';

export const checkoutTypes = ['QR', 'WEB', 'MOBILE', 'LINK', 'TERMINAL'] as const;

export type CheckoutType = (typeof checkoutTypes)[number];

export const checkoutStatuses = [
  'PENDING',
  'AUTHORIZED',
  'PENDING_CONFIRMATION',
  'PAID',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
  'REFUNDED',
  'PARTIALLY_REFUNDED',
  'CHARGEBACK',
] as const;

export type CheckoutStatus = (typeof checkoutStatuses)[number];

/** What never changes about a checkout. */
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
  /** Where the payer of a web checkout returns to. */
  returnUrl: z.string().optional(),
  /** Absent: whatever the account takes. */
  allowedPaymentMethods: z.array(z.enum(paymentMethods)).optional(),
  defaultPaymentMethod: z.enum(paymentMethods).optional(),
  /** The payment device that shows a terminal checkout. */
  terminalId: z.string().optional(),
  /** The subscription and its payment that the link belongs to. */
  subscriptionId: z.string().optional(),
  subscriptionPaymentId: z.string().optional(),
  merchant: z.string().optional(),
  /** Distinguishes a repeated request from another one with the same requestId. */
  fingerprint: z.string(),
});

export type CheckoutRecord = z.infer<typeof checkoutRecordSchema>;

/** Wrong values that the gateway reports about a checkout, for tests. */
export const reportedSchema = z.object({
  status: z.string().optional(),
  amount: decimalSchema.optional(),
  currency: z.string().optional(),
});

type Reported = z.infer<typeof reportedSchema>;

export const usedPaymentMethods = [
  'CARD',
  'POINTCHECKOUT',
  'TABBY',
  'CAREEM_PAY',
  'CASH',
  'CRYPTO',
  'SOLANA_PAY',
] as const;

export type DeclineReason = 'declined' | 'insufficient_funds' | 'not_authenticated';

/** The current state of a checkout. */
export interface Checkout extends CheckoutRecord {
  readonly status: CheckoutStatus;
  readonly declines: number;
  readonly lastDecline?: DeclineReason;
  readonly paidAt?: string;
  readonly usedPaymentMethod?: (typeof usedPaymentMethods)[number];
  readonly cashAmount: Decimal;
  readonly totalRefunded: Decimal;
  /** The merchant's referenceIds of its refunds. */
  readonly refundReferences: readonly string[];
  readonly reported?: Reported | undefined;
}
