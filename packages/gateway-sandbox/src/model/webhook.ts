import { z } from 'zod';
import type { WebhookFault } from '../faults/fault';
import type { Checkout } from './checkout';

export const webhookSchema = z.object({
  id: z.string(),
  address: z.string(),
  hmacKey: z.string(),
  /** A delivery was given up; the next success, or `enable`, clears it. */
  failed: z.boolean(),
  enabled: z.boolean(),
  merchant: z.string().optional(),
});

export type Webhook = z.infer<typeof webhookSchema>;

/** Any 2xx answer counts as delivered; null stands for no answer. */
export const isDelivered = (status: number | null): boolean =>
  status !== null && status >= 200 && status < 300;

/** An event to be delivered to one webhook, with the checkout as it was then. */
export interface PendingDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly checkout: Checkout;
  /** Attempts made so far. */
  readonly attempts: number;
  /** Sandbox time of the next attempt. */
  readonly dueAt: number;
}

export interface HeldDelivery {
  readonly fault: WebhookFault;
  /** Sandbox time. */
  readonly until: number;
}

/** A test, a copy or a forgery. */
export interface ExtraDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly body: string;
  readonly fault?: WebhookFault | undefined;
  /** Sandbox time. */
  readonly dueAt: number;
}
