import { sql, type SQL } from 'drizzle-orm';
import type { SearchedWord } from '../../domain/checkout/sales-search';
import { checkouts, hasNote, noteWords, orders } from '../schema/orders';

/** A note that more sales have is looked for among as many of the newest. */
const MOST_NOTED = 200;

/**
 * Ids of the newest `limit` sales that are `wanted`, by the words of their note, along its index. Written so that the
 * planner cannot walk all sales instead: it guesses badly how many a word finds.
 */
export function foundByNote(words: readonly SearchedWord[], wanted: SQL | undefined, limit: number): SQL {
  // Letters and digits alone: in quotes none of them means anything else.
  const all = words.map(({ word, isBeginning }) => `'${word}'${isBeginning ? ':*' : ''}`).join(' & ');
  const isNoted = sql`${hasNote(checkouts.request)} and ${noteWords(checkouts.request)} @@ to_tsquery('simple', ${all})`;
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
