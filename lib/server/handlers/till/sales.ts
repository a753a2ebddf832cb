import 'server-only';
import { type SalesPageDto, type SalesQuery, toSalesPageDto } from '../../../api/checkouts/sales';
import { readSalesSearch } from '../../../domain/checkout/sales-search';
import { shopDay } from '../../../domain/core/shop-time';
import type { Clock } from '../../../domain/ports/runtime';
import type { SalesStore, ShopDay } from '../../../domain/ports/sales-store';
import type { Session } from '../../../domain/ports/staff-store';

export type SalesDeps = { readonly sales: SalesStore; readonly clock: Clock };

const PAGE_SIZE = 30;

/** A page of the branch's sales, newest first, for the API and for the first paint alike; none when signed out. */
export async function listSales(
  { sales: store, clock }: SalesDeps,
  session: Session | null,
  { text, cursor }: SalesQuery,
): Promise<SalesPageDto> {
  if (!session) return { sales: [], totals: [], next: null };
  const { branch } = session;
  const search = text === undefined ? null : readSalesSearch(text, branch.currency);
  const found = await store.find(branch.id, search, { after: cursor ?? null, limit: PAGE_SIZE + 1 });
  const sales = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? sales.at(-1)?.order : undefined;
  // Below a search stands a part of a day, to which its total would not belong.
  const totals = search
    ? []
    : await store.totals(branch.id, daysOf(sales.map(({ order }) => order.createdAt)));
  const next = last ? { createdAt: last.createdAt, id: last.id } : null;
  return toSalesPageDto({ sales, totals, next }, { now: clock.now(), shop: branch.name });
}

const daysOf = (moments: readonly number[]): ShopDay[] => [
  ...new Map(moments.map(shopDay).map((each) => [each.day, each])).values(),
];
