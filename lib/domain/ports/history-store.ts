import type { Checkout } from '../checkout/checkout';
import type { BranchId, CheckoutId, OrderReference, StaffId } from '../core/ids';
import type { MoneyOfSale } from '../checkout/sale';
import type { SalesSearch } from '../checkout/sales-search';
import type { Status } from '../checkout/status';
import type { Currency } from '../money/currency';
import type { TimelineEntry } from '../checkout/event';

/** What of a checkout's money a search asks for: any, some came, it may still come, none came. */
export const MONEY_FILTERS = ['any', 'came', 'waiting', 'none'] as const;

export type MoneyFilter = (typeof MONEY_FILTERS)[number];

export type HistorySearch = {
  readonly branchId: BranchId;
  /** For another system: its own and the shop's, and no other system's; null: all. */
  readonly system: StaffId | null;
  /**
   * As the till's search reads it; also found are the beginning of another system's number, and the whole of the gateway's
   * id or of our request id, as they were typed.
   */
  readonly text: (SalesSearch & { readonly typed: string }) | null;
  readonly money: MoneyFilter;
  /** The whole of the order's reference. */
  readonly reference: OrderReference | null;
  readonly status: Status | null;
  /** Made in [from, to), milliseconds since the epoch. */
  readonly from: number | null;
  readonly to: number | null;
};

/** Where a page ends; the next one begins behind it. */
export type HistoryCursor = { readonly createdAt: number; readonly id: CheckoutId };

export type HistoryPage = { readonly after: HistoryCursor | null; readonly limit: number };

export type RecordedCheckout = {
  readonly checkout: Checkout;
  /** Who charged; null for one that a restore found at the gateway. */
  readonly staffName: string | null;
};

/** Of many checkouts in one currency. `paid`: how many of them have money that counts. */
export type PaymentTotal = MoneyOfSale & {
  readonly currency: Currency;
  readonly count: number;
  readonly paid: number;
};

/** Every checkout of a branch and what happened to it. Reads only. */
export type HistoryStore = {
  /** Newest first. */
  find(search: HistorySearch, page: HistoryPage): Promise<readonly RecordedCheckout[]>;
  /** Of all that a search without a text finds: it costs what lies between `from` and `to`. One for each currency. */
  totals(search: HistorySearch): Promise<readonly PaymentTotal[]>;
  /** Null when the branch has none. `sale`: every checkout of its order. */
  get(
    id: CheckoutId,
    branchId: BranchId,
  ): Promise<(RecordedCheckout & { readonly sale: readonly Checkout[] }) | null>;
  /** Oldest first; a signal comes before the read that it led to, and a read before what it changed. */
  timeline(checkout: Checkout): Promise<readonly TimelineEntry[]>;
};
