import type { Checkout } from '../checkout/checkout';
import type { CheckoutId } from '../core/ids';

/** What the watchers of one installation share: which checkout is to be read next. All times are the database's. */
export type WatchStore = {
  /** Checkouts whose next read is due, leased to the caller for `leaseMs`. */
  claimDue(limit: number, leaseMs: number): Promise<readonly Checkout[]>;
  /** Makes their next read due now, or as soon as the rate limit of a checkout allows. Wakes the watchers. */
  expedite(ids: readonly CheckoutId[]): Promise<void>;
  /** Makes creates due whose process has died. */
  expediteOrphans(): Promise<void>;
};
