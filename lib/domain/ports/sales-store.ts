import type { BranchId, OrderId, OrderReference } from '../core/ids';
import type { Money } from '../money/money';
import type { Currency } from '../money/currency';
import type { MoneyOfSale } from '../checkout/sale';
import type { SalesSearch } from '../checkout/sales-search';
import type { OrderWithCheckouts } from './checkout-store';

/** Where a page ends; the next one begins behind it. */
export type SalesCursor = { readonly createdAt: number; readonly id: OrderId };

/** One day of the shop, as the moments [from, to). */
export type ShopDay = { readonly day: string; readonly from: number; readonly to: number };

/**
 * What became of the money of the sales of one day in one currency, whenever that was, so that it adds up with the sales
 * below it.
 */
export type DayTotal = MoneyOfSale & {
  readonly day: string;
  readonly currency: Currency;
  /** Sales for which money counts. */
  readonly sales: number;
};

/** What people of a branch sold, at its tills and by links, on every day there was. Reads only. */
export type SalesStore = {
  /** Newest first; `search` null: all. */
  find(
    branchId: BranchId,
    search: SalesSearch | null,
    page: { readonly after: SalesCursor | null; readonly limit: number },
  ): Promise<readonly OrderWithCheckouts[]>;
  /** Of whole days, whatever is on a page; a day without money has none. */
  totals(branchId: BranchId, days: readonly ShopDay[]): Promise<readonly DayTotal[]>;
};

/** A sale whose money counts for it, as a read of the gateway has shown. */
export type PaidSale = {
  readonly orderId: OrderId;
  readonly reference: OrderReference;
  readonly amount: Money;
  /** When the sale was made, not its code. */
  readonly madeAt: number;
  /** Paid by a link: whom or what it was for, at least the reference. Null: by a code. */
  readonly linkFor: string | null;
};

export type PaidSales = {
  /** Of codes and links that this till made and whose end was read after `since`, newest first. */
  paidOfDevice(deviceReference: string, branchId: BranchId, since: number): Promise<readonly PaidSale[]>;
};
