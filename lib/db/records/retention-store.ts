import { eq, sql } from 'drizzle-orm';
import { PAYABLE_PHASES } from '../../domain/checkout/status';
import { KEPT_DAYS, type RetentionStore } from '../../domain/ports/retention-store';
import type { Database } from '../core/database';
import { list } from '../schema/columns';
import { exceptions, ledger } from '../schema/money';
import { checkouts, idempotencyKeys } from '../schema/orders';
import { observations } from '../schema/records';
import { jobs } from '../schema/watch';

const BATCH = 500;
const KEPT_FOR = sql.raw(`interval '${KEPT_DAYS} days'`);

/** Its cursor is the last read that was looked at: reads that stay are not looked at again. */
const READS_JOB = 'records/forget-reads';

async function forgetReads(db: Database): Promise<boolean> {
  const [job] = await db.select().from(jobs).where(eq(jobs.name, READS_JOB));
  const after = job?.cursor ?? '0';
  const { rows } = await db.execute<{ until: string | null; seen: number }>(sql`
    select max(number)::text as until, count(*)::int as seen
    from (select number, stored_at from ${observations} where number > ${after}::bigint order by number limit ${BATCH}) span
    where stored_at < now() - ${KEPT_FOR}`);
  const { until = null, seen = 0 } = rows[0] ?? {};
  if (until === null) return false;
  await db.execute(sql`
    delete from ${observations} old
    where number > ${after}::bigint and number <= ${until}::bigint and stored_at < now() - ${KEPT_FOR}
      and not exists (select from ${ledger} where ${ledger.observation} = old.number)
      and not exists (select from ${exceptions} where ${exceptions.observation} = old.number)`);
  await db
    .insert(jobs)
    .values({ name: READS_JOB, dueAt: sql`clock_timestamp()`, cursor: until })
    .onConflictDoUpdate({ target: jobs.name, set: { cursor: until } });
  return seen === BATCH;
}

async function forgetKeys(db: Database): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    delete from ${idempotencyKeys} where (staff_id, key) in (
      select old.staff_id, old.key from ${idempotencyKeys} old
      where old.created_at < now() - ${KEPT_FOR} and not exists (
        select from ${checkouts} its join ${checkouts} payable on payable.order_id = its.order_id
        where its.id = old.checkout_id and payable.phase in (${list(PAYABLE_PHASES)}))
      order by old.created_at limit ${BATCH})`);
  return rowCount === BATCH;
}

export const createRetentionStore = (db: Database): RetentionStore => ({
  forgetReads: () => forgetReads(db),
  forgetKeys: () => forgetKeys(db),
});
