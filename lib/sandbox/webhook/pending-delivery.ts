import type { Checkout } from '../checkout/checkout';

/** An event on its way to one webhook. The checkout is as it stood when the event happened. */
export interface PendingDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly checkout: Checkout;
  /** Tries made so far. */
  readonly attempts: number;
  /** Sandbox time of the next try. */
  readonly dueAt: number;
}
