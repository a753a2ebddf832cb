import type { Checkout } from '../checkout/checkout';
import type { WebhookFault } from '../faults/fault';

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
