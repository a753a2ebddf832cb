import { eq, inArray, like, sql, type SQL } from 'drizzle-orm';
import type { HistorySearch } from '../../domain/ports/history-store';
import { foundByNote } from '../orders/found-by-note';
import { cameOtherwise, checkouts, orders } from '../schema/orders';

type Search = Pick<HistorySearch, 'branchId'> & { readonly text: NonNullable<HistorySearch['text']> };

/** Notes that several sales share are looked for among as many of them. */
const MOST_NOTED = 200;

/**
 * Ids of the newest `limit` checkouts that are `wanted` and that a text finds. Each way to find one is a query along its
 * own index: one condition with `or` would read every checkout there ever was.
 */
export function foundByText({ branchId, text }: Search, wanted: SQL | undefined, limit: number): SQL {
  const newest = (where: SQL) =>
    sql`(select ${checkouts.id} from ${checkouts} join ${orders} on ${eq(orders.id, checkouts.orderId)}
      where ${eq(orders.branchId, branchId)} and ${where} and ${wanted}
      order by ${checkouts.createdAt} desc, ${checkouts.id} desc limit ${limit})`;
  const { beginnings, numbers, endings, amountMinor, typed } = text;
  const begin = new Set([...beginnings, ...numbers]);
  const ways = [
    ...[...begin].map((beginning) => newest(like(orders.reference, `${escaped(beginning)}%`))),
    ...endings.map((ending) =>
      newest(sql`reverse(${orders.reference}) like ${`${escaped([...ending].reverse().join(''))}%`}`),
    ),
    // As the payer reads it, where another system uses the same number.
    newest(eq(orders.gatewayReference, typed)),
    newest(inArray(checkouts.displayId, [...numbers])),
    newest(eq(checkouts.gatewayId, typed)),
    newest(eq(checkouts.requestId, typed)),
    ...(amountMinor === null
      ? []
      : [
          newest(eq(checkouts.amountMinor, amountMinor)),
          newest(sql`${eq(checkouts.bookedMinor, amountMinor)} and ${cameOtherwise(checkouts)}`),
        ]),
    ...foundByNote(text, eq(orders.branchId, branchId), MOST_NOTED).map((ids) =>
      newest(sql`${checkouts.orderId} in ${ids}`),
    ),
  ];
  return sql.join(ways, sql` union `);
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
