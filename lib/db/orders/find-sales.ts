import { and, eq, inArray, like, sql, type SQL } from 'drizzle-orm';
import type { BranchId } from '../../domain/core/ids';
import type { SalesSearch } from '../../domain/checkout/sales-search';
import type { DayTotal, SalesCursor, SalesStore, ShopDay } from '../../domain/ports/sales-store';
import type { Database, Transaction } from '../core/database';
import { type OnBroken, toMoney } from '../core/rows';
import { cameOtherwise, checkouts, orders } from '../schema/orders';
import { loadOrders, ofPeople } from './find-orders';
import { foundByNote } from './found-by-note';
import { counts, moneySums, type MoneyRow, toMoneyOfSale } from './money-sums';

type Connection = Database | Transaction;

const behind = (after: SalesCursor | null): SQL | undefined =>
  after
    ? sql`(${orders.createdAt}, ${orders.id}) < (${new Date(after.createdAt).toISOString()}::timestamptz, ${after.id})`
    : undefined;

/**
 * Ids of at least the newest `limit` sales that a search finds. Each way to find one is a query along its own index: one
 * condition with `or` would read every sale there ever was.
 */
function found(
  branchId: BranchId,
  { beginnings, numbers, amountMinor, ...noted }: SalesSearch,
  { after, limit }: { after: SalesCursor | null; limit: number },
): SQL {
  const newest = (where: SQL | undefined, from: SQL = sql`${orders}`) =>
    sql`(select ${orders.id} from ${from} where ${and(ofPeople(branchId), where, behind(after))}
      order by ${orders.createdAt} desc, ${orders.id} desc limit ${limit})`;
  const byPayment = sql`${orders} join ${checkouts} on ${eq(checkouts.orderId, orders.id)}`;
  const ways = [
    ...beginnings.map((beginning) => newest(like(orders.reference, `${beginning}%`))),
    newest(inArray(orders.reference, [...numbers])),
    newest(inArray(checkouts.displayId, [...numbers]), byPayment),
    ...(amountMinor === null
      ? []
      : [
          newest(eq(orders.amountMinor, amountMinor)),
          newest(
            and(
              eq(checkouts.branchId, branchId),
              eq(checkouts.bookedMinor, amountMinor),
              cameOtherwise(checkouts),
            ),
            byPayment,
          ),
        ]),
    ...foundByNote(noted, and(ofPeople(branchId), behind(after)), limit),
  ];
  return sql.join(ways, sql` union `);
}

type TotalRow = MoneyRow & { day: string; currency: string; sales: string };

/** As `moneyOfSale` counts one sale. Along `orders_by_age`, day by day, so that it costs what those days hold. */
async function totals(db: Connection, branchId: BranchId, days: readonly ShopDay[]): Promise<DayTotal[]> {
  if (days.length === 0) return [];
  const moment = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`;
  const asked = days.map(({ day, from, to }) => sql`(${day}, ${moment(from)}, ${moment(to)})`);
  const { rows } = await db.execute<TotalRow>(sql`
    select asked.day, money.*
    from (values ${sql.join(asked, sql`, `)}) as asked (day, "from", "to")
    cross join lateral (
      select ${checkouts.bookedCurrency} as currency,
        count(distinct ${orders.id}) filter (where ${counts}) as sales,
        ${moneySums}
      from ${orders} join ${checkouts} on ${eq(checkouts.orderId, orders.id)}
      where ${ofPeople(branchId)} and ${orders.createdAt} >= asked."from" and ${orders.createdAt} < asked."to"
        and ${checkouts.bookedMinor} > 0
      group by ${checkouts.bookedCurrency}
    ) as money`);
  return rows.map(({ day, currency, sales, ...sums }) => ({
    day,
    currency: toMoney({ amountMinor: 0, currency }).currency,
    sales: Number(sales),
    ...toMoneyOfSale(sums),
  }));
}

export const createSalesStore = (db: Connection, onBroken: OnBroken): SalesStore => ({
  find(branchId, search, { after, limit }) {
    // An array is read along the key, where the planner may join a list with all sales there are.
    const where = search
      ? and(ofPeople(branchId), sql`${orders.id} = any(array(${found(branchId, search, { after, limit })}))`)
      : and(ofPeople(branchId), behind(after));
    return loadOrders(db, { where, limit, onBroken });
  },
  totals: (branchId, days) => totals(db, branchId, days),
});
