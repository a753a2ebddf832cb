import type { UnmatchedPayment, UnmatchedPostings } from '../checkout/unmatched-payment';
import type { Checkout } from '../checkout/checkout';
import type { CheckoutSearch } from '../gateway/gateway-checkout';
import type { CheckoutId, GatewayCheckoutId, RequestId } from '../core/ids';
import type { Observation } from '../checkout/observation';
import type { Status } from '../checkout/status';
import type { KnownRange } from '../checkout/watch-schedule';

export type SeenUnchanged = { readonly id: CheckoutId; readonly status: Status };

/** What the processes of one installation share while they watch. All times are the database's. */
export type WatchStore = {
  /**
   * How many of `wanted` gateway calls of the watcher may leave now. `spent`: calls of workers that left without asking
   * (sweeps, repetitions); below zero: granted before and not used. Zero are granted while the gateway has asked to slow
   * down.
   */
  takeCalls(wanted: number, spent: number): Promise<number>;
  /**
   * All of so many calls for a request, or none of them: `share` (0 to 1) of what a second allows is left to the watcher.
   * `pausedMs` above zero: the gateway has asked to slow down for so long.
   */
  takeCallsForRequest(
    calls: number,
    share: number,
  ): Promise<{ readonly isTaken: boolean; readonly pausedMs: number }>;
  /** The gateway asked to slow down. */
  pauseCalls(ms: number): Promise<void>;
  isPaused(): Promise<boolean>;
  /**
   * The oldest checkout of the range by the gateway's id, which grows with time; null: there is none, or the gateway
   * asked to slow down and nothing may be searched for now.
   */
  oldestOf(range: KnownRange): Promise<GatewayCheckoutId | null>;
  /** What to search the account for after a restore; null: no reconciliation is due. */
  restoredFrom(): Promise<CheckoutSearch | null>;
  /** The reconciliation is complete. */
  endRestored(): Promise<void>;
  /** Ours among these request ids. */
  findByRequestIds(ids: readonly RequestId[]): Promise<readonly Checkout[]>;
  /** A search that started at `at` showed them unchanged. */
  markSeen(seen: readonly SeenUnchanged[], at: number): Promise<void>;
  /** Makes their next read due now, or as soon as the rate limit of a checkout allows. Wakes the watchers. */
  expedite(ids: readonly CheckoutId[]): Promise<void>;
  /** Makes creates due whose process has died. */
  expediteOrphans(): Promise<void>;
  /** What the books hold of payments under ids that are no checkouts of ours; missing: never reported. */
  findUnmatchedPayments(
    ids: readonly GatewayCheckoutId[],
  ): Promise<ReadonlyMap<GatewayCheckoutId, UnmatchedPayment>>;
  /** Stores a read of such a payment and books what is new. Resolves to whether anything was. */
  bookUnmatchedPayment(found: BookUnmatchedPayment): Promise<boolean>;
};

export type BookUnmatchedPayment = {
  readonly observation: Observation;
  /** Our checkout under the same request id; null: an external payment. */
  readonly duplicateOf: Checkout | null;
  readonly decide: (held: UnmatchedPayment | null) => UnmatchedPostings;
};
