import type { WebhookFault } from '../faults/fault';
import type { PendingDelivery } from './pending-delivery';
import type { Webhook } from './webhook';

/** One try to deliver something. */
export interface Job {
  readonly id: string;
  readonly webhook: Webhook;
  readonly body: string;
  readonly attempt: number;
  readonly fault: WebhookFault | undefined;
  /** The event behind it; tests and copies have none and are not tried again. */
  readonly event: PendingDelivery | undefined;
}
