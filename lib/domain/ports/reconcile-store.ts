import type { Checkout, GatewayIdentity } from '../checkout/checkout';
import type { Status } from '../checkout/status';
import type { UnmatchedPayment } from '../checkout/unmatched-payment';
import type { KnownRange } from '../checkout/watch-schedule';
import type { CheckoutId, GatewayCheckoutId, OrderReference, RequestId } from '../core/ids';
import type { CheckoutNotification, CheckoutSearch } from '../gateway/gateway-checkout';
import type { NewCheckout, NewOrder } from './checkout-store';
import type { QrImage } from './qr-codec';

export type SeenUnchanged = { readonly id: CheckoutId; readonly status: Status };

/**
 * A sale that the gateway knows and a restored backup does not. Who charged it is not known; `systemId`: the system that
 * its request id names.
 */
export type LostOrder = Omit<NewOrder, 'branchId' | 'staffId' | 'origin'> & {
  readonly gatewayReference: OrderReference;
  readonly createdAt: number;
};

export type LostCheckout = Omit<NewCheckout, 'ownerInstance'> & {
  readonly gateway: GatewayIdentity;
  readonly notification: CheckoutNotification | null;
  readonly qr: QrImage | null;
  readonly phase: 'open' | 'closed';
};

export type ImportOutcome =
  /** Also when it was imported before. */
  | { kind: 'imported'; checkout: Checkout }
  /** There is not exactly one branch it could belong to. */
  | { kind: 'branch_unknown' }
  /** Its reference or id belongs to another sale of ours. */
  | { kind: 'taken' };

/** How far one pass over a range has come. */
export type SweepPass = {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** The page to go on with of what came after this id; null: the pass is over, and the next one waits for its time. */
  readonly next: { readonly afterId: GatewayCheckoutId; readonly page: number } | null;
  /** The page could not be had the last time. */
  readonly hasFailed: boolean;
};

/** What our books say of whatever a search finds at the gateway, and where what they miss is entered. */
export type ReconcileStore = {
  /**
   * The oldest checkout of the range by the gateway's id, which grows with time; null: there is none, or the gateway
   * asked to slow down and nothing may be searched for now.
   */
  oldestOf(range: KnownRange): Promise<GatewayCheckoutId | null>;
  /** Where the sweep of a range stopped; null: it begins anew. */
  readPass(range: KnownRange): Promise<SweepPass | null>;
  keepPass(range: KnownRange, pass: SweepPass | null): Promise<void>;
  /** What to search the account for after a restore; null: no reconciliation is due. */
  restoredFrom(): Promise<CheckoutSearch | null>;
  /** The reconciliation is complete. */
  endRestored(): Promise<void>;
  /** Ours among these request ids. */
  findByRequestIds(ids: readonly RequestId[]): Promise<readonly Checkout[]>;
  /** A search that started at `at` showed them unchanged. */
  markSeen(seen: readonly SeenUnchanged[], at: number): Promise<void>;
  /** What the books hold of payments under ids that are no checkouts of ours; missing: never reported. */
  findUnmatchedPayments(
    ids: readonly GatewayCheckoutId[],
  ): Promise<ReadonlyMap<GatewayCheckoutId, UnmatchedPayment>>;
  /**
   * One transaction: an order of origin `restored` with this checkout, or the checkout alone if its order was restored
   * before. Never attaches to an order that a till made.
   */
  importCheckout(order: LostOrder, checkout: LostCheckout): Promise<ImportOutcome>;
};
