import { z } from 'zod';
import { PROBLEM_KINDS } from '@/lib/api/problem';
import { SYSTEM_PROBLEM_KINDS } from '@/lib/api/v1/problem';
import { PHASES, STATUSES } from '@/lib/domain/checkout/status';

/** What the experiment reads in an answer about one checkout. */
export const checkoutSeen = z.object({
  id: z.string(),
  orderId: z.string(),
  amountMinor: z.number().int(),
  phase: z.enum(PHASES),
  status: z.enum(STATUSES).nullable(),
  payUrl: z.string().nullable(),
});

export type CheckoutSeen = z.output<typeof checkoutSeen>;

export const openedSeen = z.object({ checkout: checkoutSeen });

export const problemSeen = z.object({
  kind: z.enum([...PROBLEM_KINDS, ...SYSTEM_PROBLEM_KINDS]),
  checkoutId: z.string().optional(),
});

export type KindSeen = z.output<typeof problemSeen>['kind'];

/** What another system reads in an answer about a checkout that it opened. */
export const openedOnline = z.object({ id: z.string() });
