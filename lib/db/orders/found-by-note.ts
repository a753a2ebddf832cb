import { sql, type SQL } from 'drizzle-orm';
import type { SalesSearch, SearchedWord } from '../../domain/checkout/sales-search';
import { checkouts, hasNote, hasNumber, noteNumbers, noteWords, orders } from '../schema/orders';

/** A note that more sales have is looked for among as many of the newest. */
const MOST_NOTED = 200;

/** What of a search is looked for in notes. */
type Noted = Pick<SalesSearch, 'words' | 'noteNumber'>;

/** Each way to find a sale by its note, along an index of its own: the words of that, or a number in it. */
export function foundByNote(noted: Noted, wanted: SQL | undefined, limit: number): SQL[] {
  return [isNotedBy(noted.words), isNumbered(noted.noteNumber)].flatMap((where) =>
    where === null ? [] : [newestNoted(where, wanted, limit)],
  );
}

function isNotedBy(words: readonly SearchedWord[]): SQL | null {
  if (words.length === 0) return null;
  // Letters and digits alone: in quotes none of them means anything else.
  const all = words.map(({ word, isBeginning }) => `'${word}'${isBeginning ? ':*' : ''}`).join(' & ');
  return sql`${hasNote(checkouts.request)} and ${noteWords(checkouts.request)} @@ to_tsquery('simple', ${all})`;
}

const isNumbered = (number: string | null): SQL | null =>
  number === null
    ? null
    : sql`${hasNumber(checkouts.request)} and ${noteNumbers(checkouts.request)} @@ to_tsquery('simple', ${`'${number}':*`})`;

/**
 * Ids of the newest `limit` sales that are `wanted` and noted so. Written so that the planner cannot walk all sales instead:
 * it guesses badly how many a word finds.
 */
function newestNoted(isNoted: SQL, wanted: SQL | undefined, limit: number): SQL {
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
