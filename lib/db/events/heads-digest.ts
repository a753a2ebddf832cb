import { type SQL, sql } from 'drizzle-orm';

/** Count and digest of the heads that all chains had when `lastEventId` was the last event. */
export const headsDigest = (lastEventId: SQL): SQL => sql`
  select count(*)::int as chains,
    encode(sha256(convert_to(coalesce(string_agg(order_id || '=' || hash, ',' order by order_id), ''), 'UTF8')), 'hex')
      as digest
  from (
    select distinct on (order_id) order_id, hash from events
    where id <= ${lastEventId} order by order_id, position desc
  ) heads`;
