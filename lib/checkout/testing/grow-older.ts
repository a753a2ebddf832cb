import { sql } from 'drizzle-orm';
import type { Database } from '../../db/core/database';

/** Moves every stored time into the past, as if `ms` had passed. */
export async function growOlder(db: Database, ms: number): Promise<void> {
  const by = sql`${ms / 1000} * interval '1 second'`;
  await Promise.all([
    db.execute(sql`
      update checkouts set created_at = created_at - ${by}, expires_at = expires_at - ${by},
        ended_at = ended_at - ${by}, last_read_at = last_read_at - ${by}, last_search_at = last_search_at - ${by},
        pending_refund = pending_refund || jsonb_build_object('askedAt', (pending_refund->'askedAt')::bigint - ${ms}::bigint),
        awaited_at = awaited_at - ${by}, watch_at = watch_at - ${by}, claimed_at = claimed_at - ${by}`),
    db.execute(sql`update orders set created_at = created_at - ${by}`),
    db.execute(sql`update refunds set created_at = created_at - ${by}, ended_at = ended_at - ${by}`),
    db.execute(sql`update jobs set due_at = due_at - ${by}`),
    db.execute(sql`
      update call_budget set refilled_at = refilled_at - ${by}, closed_until = closed_until - ${by}`),
  ]);
}
