import type { CheckoutId, GatewayCheckoutId, OrderId, OrderReference, RequestId, StaffId } from '../core/ids';
import type { Booked, HeldReason } from '../money/ledger';
import { isSameMoney, type Money } from '../money/money';
import type { Phase, Status } from './status';
import type { PendingRefund } from '../refund/refund';
import type { CheckoutRequest } from './checkout-request';

/** Why a checkout never opened. `gateway_refused` carries the gateway's own sentence in `rejection.detail`. */
export type RejectionReason =
  | 'gateway_refused'
  | 'gateway_unreachable'
  | 'gateway_credentials'
  | 'answer_mismatch'
  | 'code_unusable'
  | 'not_started';

export type Rejection = { readonly reason: RejectionReason; readonly detail: string | null };

/** What the gateway told us about itself when the checkout opened. */
export type GatewayIdentity = {
  readonly id: GatewayCheckoutId;
  readonly displayId: string;
  readonly checkoutKey: string;
  readonly redirectUrl: string;
  readonly shop: string | null;
};

/** One attempt to collect an order. Times are milliseconds since the epoch. */
export type Checkout = {
  readonly id: CheckoutId;
  readonly orderId: OrderId;
  readonly reference: OrderReference;
  /** What the gateway and the payer know the order by: the reference, or that with a suffix. */
  readonly gatewayReference: OrderReference;
  /** The system that numbered the order; null: the shop's own. */
  readonly systemId: StaffId | null;
  readonly requestId: RequestId;
  /** What it asks for, which is the order's amount unless that was changed afterwards. */
  readonly amount: Money;
  readonly phase: Phase;
  /** Null until the gateway has shown us the checkout. */
  readonly status: Status | null;
  readonly gateway: GatewayIdentity | null;
  readonly rejection: Rejection | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
  readonly lastReadAt: number | null;
  /** The number of the newest observation taken in, applied or not; older ones that arrive late are dropped. */
  readonly lastObservation: number;
  /** Empty searches by recovery so far, and when the last of them was made. */
  readonly emptySearches: number;
  readonly lastSearchAt: number | null;
  /** Creates sent for it so far, and the process that sent the last one. */
  readonly creates: number;
  readonly ownerInstance: number | null;
  /** Staff stopped it before they saw a code, or its sale has money: it is cancelled until it has ended, and shown to nobody. */
  readonly isStopped: boolean;
  readonly request: CheckoutRequest;
  /** What the ledger holds: the payment, and how much of it was refunded. */
  readonly booked: Booked | null;
  readonly refundedMinor: number;
  /** When a read first showed the payment. */
  readonly bookedAt: number | null;
  /** A refund whose outcome is not known yet. */
  readonly pendingRefund: PendingRefund | null;
  /** What the newest read showed that could not be applied (see `anomalyOf`); null when it could. */
  readonly anomaly: string | null;
  /** Grows with every change that a screen could show. */
  readonly version: number;
};

/** Whether another system may know of it: its own and the shop's, and no other system's. */
export const isOpenTo = (system: StaffId, { systemId }: Pick<Checkout, 'systemId'>): boolean =>
  systemId === null || systemId === system;

/** The checkout of an order that was paid at some time, even if all of it was refunded; null: none. */
export const paidCheckout = <Paid extends Pick<Checkout, 'booked'>>(
  checkouts: readonly Paid[],
): Paid | null => checkouts.find(({ booked }) => booked !== null) ?? null;

/** What it is about: the amount that was asked for, or the other one that a manager let count in its place. */
export const countedAmount = ({ amount, booked }: Pick<Checkout, 'amount' | 'booked'>): Money =>
  booked?.to === 'receivable' ? booked.amount : amount;

/** We hold money of the customer, booked to this sale or set aside. */
export const holdsMoney = ({ booked, refundedMinor }: Pick<Checkout, 'booked' | 'refundedMinor'>): boolean =>
  booked !== null && refundedMinor < booked.amount.minor;

/** Money that came and does not count for the sale until a manager decides. */
export type HeldBack = { readonly amount: Money; readonly because: HeldReason };

/** Null: none is, all of it went back, or the customer's bank has it again. */
export function heldBack(
  checkout: Pick<Checkout, 'amount' | 'status' | 'booked' | 'refundedMinor'>,
): HeldBack | null {
  const { booked, amount, status } = checkout;
  if (booked?.to !== 'suspense' || status === 'CHARGEBACK' || !holdsMoney(checkout)) return null;
  const guess = isSameMoney(booked.amount, amount) ? 'late' : 'other_amount';
  return { amount: booked.amount, because: booked.because ?? guess };
}

/**
 * An open code of which a read showed what does not fit: another amount, a part in cash, a status nobody knows. Nobody
 * shall scan it again. One that was opened with a status nobody knows and still has one is as it ever was.
 */
export const isInDoubt = ({
  phase,
  status,
  anomaly,
}: Pick<Checkout, 'phase' | 'status' | 'anomaly'>): boolean =>
  phase === 'open' && anomaly !== null && !(status === 'UNRECOGNISED' && anomaly.startsWith('UNRECOGNISED '));

/** Money is reserved on a card until somebody collects it or lets it go: nothing else can be paid for its order. */
export const isReserved = ({ phase, status }: Pick<Checkout, 'phase' | 'status'>): boolean =>
  phase === 'open' && status === 'AUTHORIZED';

/** It can be paid, nobody is paying it, and nothing is odd about it: only such a checkout is for anybody to pay. */
export const isWaiting = ({
  phase,
  status,
  anomaly,
  booked,
}: Pick<Checkout, 'phase' | 'status' | 'anomaly' | 'booked'>): boolean =>
  phase === 'open' && status === 'PENDING' && anomaly === null && booked === null;

const FRESH_MS = 5_000;

/** Whether the last read is recent enough for a screen to wait for the next change and show this state as true. */
export const isFreshlyRead = ({ lastReadAt }: Pick<Checkout, 'lastReadAt'>, now: number): boolean =>
  lastReadAt !== null && now - lastReadAt < FRESH_MS;
