import { sql } from 'drizzle-orm';

/** The first half of the advisory locks that processes hold on their numbers. Any constant will do. */
export const INSTANCE_LOCK = 7_194_022;

/** Numbers of the processes that live: a killed process loses its connection, and the connection its lock. */
export const livingInstances = sql`
  select objid::int from pg_locks
  where locktype = 'advisory' and classid = ${INSTANCE_LOCK} and granted
    and database = (select oid from pg_database where datname = current_database())`;
