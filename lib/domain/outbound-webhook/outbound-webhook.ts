import type { Checkout } from '../checkout/checkout';
import type { BranchId, StaffId } from '../core/ids';
import { money, toDecimalText } from '../money/money';
import { HOUR, MINUTE, SECOND } from '../core/durations';

/** Where another system of the shop wants to hear that something changed. */
export type OutboundEndpoint = {
  readonly id: string;
  readonly branchId: BranchId;
  readonly url: string;
  /** A manager said that it lies in the shop's own network, which is closed to addresses otherwise. */
  readonly allowPrivateNetwork: boolean;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly endedAt: number | null;
};

/** What is told about a checkout: enough to know what to ask for, and no reason to believe it without asking. */
export type WebhookData = {
  readonly id: string;
  readonly reference: string;
  readonly channel: string;
  readonly status: string | null;
  readonly phase: string;
  readonly amount: string;
  readonly refunded: string;
  readonly currency: string;
};

/** One message to one endpoint, as it stands in the outbox. Times are milliseconds since the epoch. */
export type OutboundDelivery = {
  readonly id: string;
  readonly endpointId: string;
  readonly data: WebhookData;
  readonly createdAt: number;
  readonly attempts: number;
  /** Null: delivered, or given up. */
  readonly dueAt: number | null;
  readonly deliveredAt: number | null;
  readonly lastAttemptAt: number | null;
  /** The HTTP status of the last answer; null when there was none. */
  readonly lastStatus: number | null;
  /** Why there was none, in words of ours for whoever runs the other system. */
  readonly lastFailure: string | null;
};

/** Who makes and ends endpoints. */
export type NewOutboundEndpoint = Pick<
  OutboundEndpoint,
  'id' | 'branchId' | 'url' | 'allowPrivateNetwork' | 'createdAt'
> & {
  readonly secret: string;
  readonly createdBy: StaffId;
};

export const webhookData = (checkout: Checkout): WebhookData => ({
  id: checkout.id,
  reference: checkout.reference,
  channel: checkout.request.channel,
  status: checkout.status,
  phase: checkout.phase,
  amount: toDecimalText(checkout.amount),
  refunded: toDecimalText(money(checkout.refundedMinor, checkout.amount.currency)),
  currency: checkout.amount.currency,
});

/** After the first try, the second and so on: as Standard Webhooks proposes, about three days in all. */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Milliseconds until the next try after so many; a tenth more or less, so that a heap does not come back as one. Null: given up. */
export function deliveryRetry(attempts: number, random: number): number | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (0.9 + 0.2 * random));
}
