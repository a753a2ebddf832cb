import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { PAYABLE_PHASES } from '../../domain/checkout/status';
import type {
  HistoryPage,
  HistorySearch,
  HistoryStore,
  MoneyFilter,
  PaymentTotal,
  RecordedCheckout,
} from '../../domain/ports/history-store';
import type { Database, Transaction } from '../core/database';
import { rethrow, type OnBroken, toCheckout, toMoney, parseRowsLeniently } from '../core/rows';
import { checkouts, orders } from '../schema/orders';
import { staff } from '../schema/staff';
import { counts, moneySums, type MoneyRow, toMoneyOfSale } from '../orders/money-sums';
import { foundByText } from './found-by-text';
import { readTimeline } from './read-timeline';

type Wanted = { readonly where: SQL | undefined; readonly limit: number; readonly onBroken: OnBroken };

/** Newest first. */
async function findRecorded(db: Database, { where, limit, onBroken }: Wanted): Promise<RecordedCheckout[]> {
  const rows = await db
    .select({ checkouts, orders, staffName: staff.name })
    .from(checkouts)
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .leftJoin(staff, eq(staff.id, orders.staffId))
    .where(where)
    .orderBy(desc(checkouts.createdAt), desc(checkouts.id))
    .limit(limit);
  const convert = (row: (typeof rows)[number]): RecordedCheckout => ({
    checkout: toCheckout(row.checkouts, row.orders),
    staffName: row.staffName,
  });
  return parseRowsLeniently(rows, convert, onBroken);
}

const BY_MONEY: Record<MoneyFilter, SQL | undefined> = {
  any: undefined,
  came: isNotNull(checkouts.bookedMinor),
  waiting: and(isNull(checkouts.bookedMinor), inArray(checkouts.phase, [...PAYABLE_PHASES])),
  none: and(isNull(checkouts.bookedMinor), inArray(checkouts.phase, ['rejected', 'closed'])),
};

function searched(search: HistorySearch, { after, limit }: HistoryPage): SQL | undefined {
  const wanted = and(
    eq(checkouts.branchId, search.branchId),
    search.system === null ? undefined : or(isNull(orders.systemId), eq(orders.systemId, search.system)),
    BY_MONEY[search.money],
    search.reference === null ? undefined : eq(orders.reference, search.reference),
    search.status === null ? undefined : eq(checkouts.status, search.status),
    search.from === null ? undefined : gte(checkouts.createdAt, new Date(search.from)),
    search.to === null ? undefined : lt(checkouts.createdAt, new Date(search.to)),
    after
      ? sql`(${checkouts.createdAt}, ${checkouts.id}) < (${new Date(after.createdAt).toISOString()}::timestamptz, ${after.id})`
      : undefined,
  );
  if (search.text === null) return wanted;
  return sql`${checkouts.id} in (${foundByText({ ...search, text: search.text }, wanted, limit)})`;
}

async function totals(db: Database | Transaction, search: HistorySearch): Promise<PaymentTotal[]> {
  const currency = sql`coalesce(${checkouts.bookedCurrency}, ${checkouts.currency})`;
  const { rows } = await db.execute<MoneyRow & { currency: string; count: string; paid_count: string }>(sql`
    select ${currency} as currency, count(*) as count,
      count(*) filter (where ${counts}) as paid_count, ${moneySums}
    from ${checkouts} join ${orders} on ${eq(orders.id, checkouts.orderId)}
    where ${searched(search, { after: null, limit: 0 })} group by 1`);
  return rows.map((row) => ({
    currency: toMoney({ amountMinor: 0, currency: row.currency }).currency,
    count: Number(row.count),
    paid: Number(row.paid_count),
    ...toMoneyOfSale(row),
  }));
}

/** No sale takes more tries; a limit all the same, so that a page costs no more than that. */
const MOST_OF_SALE = 100;

export const createHistoryStore = (db: Database | Transaction, onBroken: OnBroken): HistoryStore => ({
  find: (search, page) => findRecorded(db, { where: searched(search, page), limit: page.limit, onBroken }),
  async get(id, branchId) {
    const where = and(eq(checkouts.id, id), eq(orders.branchId, branchId));
    const [found] = await findRecorded(db, { where, limit: 1, onBroken: rethrow });
    if (!found) return null;
    const ofSale = eq(checkouts.orderId, found.checkout.orderId);
    const sale = await findRecorded(db, { where: ofSale, limit: MOST_OF_SALE, onBroken: rethrow });
    return { ...found, sale: sale.map(({ checkout }) => checkout) };
  },
  totals: (search) => totals(db, search),
  timeline: (checkout) => readTimeline(db, checkout),
});
