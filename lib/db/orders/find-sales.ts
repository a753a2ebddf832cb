import { and, eq, inArray, like, sql, type SQL } from 'drizzle-orm';
import type { BranchId } from '../../domain/core/ids';
import type { SalesSearch } from '../../domain/checkout/sales-search';
import type { DayTotal, SalesCursor, SalesStore, ShopDay } from '../../domain/ports/sales-store';
import type { Database, Transaction } from '../core/database';
import { type OnBroken, toMoney, wholeSum } from '../core/rows';
import { checkouts, hasNote, noteWords, orders } from '../schema/orders';
import { loadOrders, ofTills } from './find-orders';

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
  { beginnings, numbers, amountMinor, words }: SalesSearch,
  { after, limit }: { after: SalesCursor | null; limit: number },
): SQL {
  const newest = (where: SQL | undefined, from: SQL = sql`${orders}`) =>
    sql`(select ${orders.id} from ${from} where ${and(ofTills(branchId), where, behind(after))}
      order by ${orders.createdAt} desc, ${orders.id} desc limit ${limit})`;
  const byPayment = sql`${orders} join ${checkouts} on ${eq(checkouts.orderId, orders.id)}`;
  const ways = [
    ...beginnings.map((beginning) => newest(like(orders.reference, `${beginning}%`))),
    newest(inArray(orders.reference, [...numbers])),
    newest(inArray(checkouts.displayId, [...numbers]), byPayment),
    ...(amountMinor === null ? [] : [newest(eq(orders.amountMinor, amountMinor))]),
    ...(words.length === 0 ? [] : [foundByNote(branchId, words, { after, limit })]),
  ];
  return sql.join(ways, sql` union `);
}

/** A note that more sales have is looked for among as many of the newest. */
const MOST_NOTED = 200;

/**
 * Ids of sales by the words of their note, along its index. Written so that the planner cannot walk all sales instead:
 * it guesses badly how many a word finds.
 */
function foundByNote(
  branchId: BranchId,
  words: SalesSearch['words'],
  { after, limit }: { after: SalesCursor | null; limit: number },
): SQL {
  // Letters and digits alone: in quotes none of them means anything else.
  const all = words.map(({ word, isBeginning }) => `'${word}'${isBeginning ? ':*' : ''}`).join(' & ');
  const isNoted = and(
    hasNote(checkouts.request),
    sql`${noteWords(checkouts.request)} @@ to_tsquery('simple', ${all})`,
  );
  const wanted = and(ofTills(branchId), behind(after));
  return sql`(
    with noted as materialized (select ${checkouts.orderId} from ${checkouts} where ${isNoted}),
    first as materialized (select order_id from noted limit ${MOST_NOTED}),
    newest as (
      select ${orders.id}, ${orders.createdAt} from ${orders}
      where ${wanted} and (select count(*) from first) = ${MOST_NOTED}
      order by ${orders.createdAt} desc, ${orders.id} desc limit ${MOST_NOTED}
    ),
    found as (
      select its.id, its.created_at from first cross join lateral (
        select ${orders.id}, ${orders.createdAt} from ${orders}
        where ${orders.id} = first.order_id and ${wanted} limit 1) as its
      union
      select newest.id, newest.created_at from newest cross join lateral (
        select from ${checkouts} where ${checkouts.orderId} = newest.id and ${isNoted} limit 1) as its
    )
    select id from found order by created_at desc, id desc limit ${limit})`;
}

type TotalRow = { day: string; currency: string; sales: string; paid: string; back: string };

/** As `moneyOfSale` counts one sale. Along `orders_by_age`, day by day, so that it costs what those days hold. */
async function totals(db: Connection, branchId: BranchId, days: readonly ShopDay[]): Promise<DayTotal[]> {
  if (days.length === 0) return [];
  const moment = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`;
  const asked = days.map(({ day, from, to }) => sql`(${day}, ${moment(from)}, ${moment(to)})`);
  const { rows } = await db.execute<TotalRow>(sql`
    select asked.day, paid.currency, paid.sales, paid.paid, paid.back
    from (values ${sql.join(asked, sql`, `)}) as asked (day, "from", "to")
    cross join lateral (
      select ${checkouts.bookedCurrency} as currency, count(distinct ${orders.id}) as sales,
        sum(${checkouts.bookedMinor}) as paid,
        sum(case when ${checkouts.status} = 'CHARGEBACK' then ${checkouts.bookedMinor}
          else ${checkouts.refundedMinor} end) as back
      from ${orders} join ${checkouts} on ${eq(checkouts.orderId, orders.id)}
      where ${ofTills(branchId)} and ${orders.createdAt} >= asked."from" and ${orders.createdAt} < asked."to"
        and ${checkouts.bookedTo} = 'receivable'
      group by ${checkouts.bookedCurrency}
    ) as paid`);
  return rows.map(({ day, currency, sales, paid, back }) => ({
    day,
    currency: toMoney({ amountMinor: 0, currency }).currency,
    sales: Number(sales),
    paidMinor: wholeSum(paid),
    backMinor: wholeSum(back),
  }));
}

export const createSalesStore = (db: Connection, onBroken: OnBroken): SalesStore => ({
  find(branchId, search, { after, limit }) {
    // An array is read along the key, where the planner may join a list with all sales there are.
    const where = search
      ? and(ofTills(branchId), sql`${orders.id} = any(array(${found(branchId, search, { after, limit })}))`)
      : and(ofTills(branchId), behind(after));
    return loadOrders(db, { where, limit, onBroken });
  },
  totals: (branchId, days) => totals(db, branchId, days),
});
