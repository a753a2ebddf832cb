import { type Checkout, countedAmount, heldBack } from '../checkout/checkout';
import type { Phase, Status } from '../checkout/status';
import type { HeldReason } from '../money/ledger';
import type { BranchId, StaffId } from '../core/ids';
import { money, toDecimalText } from '../money/money';
import { HOUR, MINUTE, SECOND } from '../core/durations';

/** Where another system of the shop receives webhooks about changed checkouts. */
export type OutboundEndpoint = {
  readonly id: string;
  readonly branchId: BranchId;
  readonly url: string;
  /** A manager allowed an address in the shop's own network; else only public addresses are called. */
  readonly allowPrivateNetwork: boolean;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly endedAt: number | null;
};

/** The body's `data`: enough to know which checkout to read again, and never a proof of payment. */
export type WebhookData = {
  readonly id: string;
  readonly reference: string;
  readonly channel: string;
  readonly status: Status | null;
  readonly phase: Phase;
  readonly amount: string;
  readonly refunded: string;
  readonly currency: string;
  readonly heldBack: HeldBackText | null;
};

/** Money that came and is not for the order, with its amount in major units. */
export type HeldBackText = {
  readonly amount: string;
  readonly currency: string;
  readonly reason: HeldReason;
};

export function heldBackText(checkout: Checkout): HeldBackText | null {
  const held = heldBack(checkout);
  if (!held) return null;
  const { amount, because } = held;
  return { amount: toDecimalText(amount), currency: amount.currency, reason: because };
}

/** In the currency of the amount that counts: nothing of money in another one that was set aside. */
export function refundedText(checkout: Checkout): string {
  const { currency } = countedAmount(checkout);
  const { booked, refundedMinor } = checkout;
  return toDecimalText(money(booked && booked.amount.currency !== currency ? 0 : refundedMinor, currency));
}

/** One message to one endpoint, as stored in the outbox. Times are milliseconds since the epoch. */
export type OutboundDelivery = {
  readonly id: string;
  readonly endpointId: string;
  readonly data: WebhookData;
  readonly createdAt: number;
  readonly attempts: number;
  /** Null: delivered or given up. */
  readonly dueAt: number | null;
  readonly deliveredAt: number | null;
  readonly lastAttemptAt: number | null;
  /** The HTTP status of the last answer; null when there was none. */
  readonly lastStatus: number | null;
  /** Why there was none, in one sentence for whoever runs the other system. */
  readonly lastFailure: string | null;
  /** When somebody wanted it sent once more. Attempts and outcome are of what came since. */
  readonly sentAgainAt: number | null;
};

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
  amount: toDecimalText(countedAmount(checkout)),
  refunded: refundedText(checkout),
  currency: countedAmount(checkout).currency,
  heldBack: heldBackText(checkout),
});

/** Waits after the first attempt, the second and so on, as Standard Webhooks proposes: about three days in all. */
const RETRY_WAITS = [
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

/**
 * Milliseconds until the next attempt after `attempts` failed ones; null: given up. `random` (0 up to 1) spreads them by
 * 10 % either way, so that a backlog does not come back at one moment.
 */
export function deliveryRetry(attempts: number, random: number): number | null {
  const wait = RETRY_WAITS[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (0.9 + 0.2 * random));
}
