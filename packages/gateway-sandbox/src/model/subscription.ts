import { z } from 'zod';
import { decimalSchema } from '../values/decimal';

export const subscriptionSchema = z.object({
  id: z.string(),
  displayId: z.string(),
  description: z.string(),
  currency: z.string(),
  amount: decimalSchema,
  status: z.enum(['ACTIVE', 'INACTIVE', 'ARCHIVED', 'EXPIRED']),
  customer: z
    .object({
      gatewayId: z.string(),
      id: z.string().optional(),
      reference: z.string().optional(),
      firstName: z.string().optional(),
      lastName: z.string().optional(),
      email: z.string().optional(),
      phone: z.string().optional(),
    })
    .optional(),
  startDate: z.string(),
  endDate: z.string().optional(),
  sendOnHour: z.number().int(),
  period: z.number().int(),
  periodUnit: z.enum(['days', 'weeks', 'months']),
  cancellationPolicyType: z.enum(['Default', 'Custom']).optional(),
  customCancellationTerms: z.string().optional(),
  merchant: z.string().optional(),
});

export type Subscription = z.infer<typeof subscriptionSchema>;

/** One payment that a subscription asks for: a link, and a checkout once somebody has opened it. */
export const subscriptionPaymentSchema = z.object({
  id: z.string(),
  displayId: z.string(),
  subscriptionId: z.string(),
  /** Part of the link's address. */
  linkKey: z.string(),
  timestamp: z.string(),
});

export interface SubscriptionPayment extends z.infer<typeof subscriptionPaymentSchema> {
  readonly checkoutId?: string | undefined;
  readonly cancelled: boolean;
}
