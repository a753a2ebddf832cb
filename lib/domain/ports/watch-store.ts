import type { UnmatchedPayment, UnmatchedPostings } from '../checkout/unmatched-payment';
import type { Checkout } from '../checkout/checkout';
import type { CheckoutId } from '../core/ids';
import type { Observation } from '../checkout/observation';

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
  /** Makes their next read due now, or as soon as the rate limit of a checkout allows. Wakes the watchers. */
  expedite(ids: readonly CheckoutId[]): Promise<void>;
  /** Makes creates due whose process has died. */
  expediteOrphans(): Promise<void>;
  /** Stores a read of a payment under an id that is no checkout of ours and books what is new. Resolves to whether anything was. */
  bookUnmatchedPayment(found: BookUnmatchedPayment): Promise<boolean>;
};

export type BookUnmatchedPayment = {
  readonly observation: Observation;
  /** Our checkout under the same request id; null: an external payment. */
  readonly duplicateOf: Checkout | null;
  readonly decide: (held: UnmatchedPayment | null) => UnmatchedPostings;
};
