import { sql } from 'drizzle-orm';
import { fromNow } from '../core/clock';
import type { CallBudget } from '../../domain/ports/call-budget';
import type { Database } from '../core/database';
import { callBudget } from '../schema/watch';

/** One bucket for the whole installation: `cap` calls a second, and no more than that at once. */
export async function takeCalls(
  db: Database,
  { cap, wanted, spent }: { cap: number; wanted: number; spent: number },
): Promise<number> {
  const { rows } = await db.execute<{ taken: number }>(sql`
    with bucket as (
      select id, closed_until, least(${cap}::float, tokens
        + extract(epoch from clock_timestamp() - refilled_at)::float * ${cap}::float) - ${spent}::float as filled
      from ${callBudget} where id = 1 for update
    ), taking as (
      select id, filled, case when closed_until > clock_timestamp() then 0
        else least(${wanted}::float, greatest(0, floor(filled))) end as taken
      from bucket
    )
    update ${callBudget} set refilled_at = clock_timestamp(), tokens = greatest(-${cap}::float, filled - taken)
    from taking where ${callBudget.id} = taking.id
    returning taken::int as taken`);
  const [row] = rows;
  if (row) return row.taken;
  await fillFirst(db, cap);
  return takeCalls(db, { cap, wanted, spent });
}

const fillFirst = (db: Database, cap: number) =>
  db
    .insert(callBudget)
    .values({ tokens: cap, refilledAt: sql`clock_timestamp()` })
    .onConflictDoNothing();

/**
 * All of so many calls, or none: `share` of the bucket stays. One statement, and nothing is written or locked for a
 * request that gets none, so that a flood of them does not keep the watcher waiting.
 */
export async function takeCallsForRequest(
  db: Database,
  { cap, calls, share }: { cap: number; calls: number; share: number },
): Promise<{ isTaken: boolean; pausedMs: number }> {
  // Also a cap of few calls lets some pass: when nobody has called for a second.
  const needed = Math.min(cap, Math.min(cap - 1, share * cap) + calls);
  const filled = sql`least(${cap}::float, tokens
    + extract(epoch from clock_timestamp() - refilled_at)::float * ${cap}::float)`;
  const { rows } = await db.execute<{ isTaken: boolean; pausedMs: number }>(sql`
    with taken as (
      update ${callBudget} set tokens = ${filled} - ${calls}::float, refilled_at = clock_timestamp()
      where id = 1 and coalesce(closed_until <= clock_timestamp(), true) and ${filled} >= ${needed}::float
      returning 1
    )
    select exists (select from taken) as "isTaken",
      greatest(0, coalesce(extract(epoch from closed_until - clock_timestamp()) * 1000, 0))::float as "pausedMs"
    from ${callBudget} where id = 1`);
  const [row] = rows;
  if (row) return row;
  await fillFirst(db, cap);
  return takeCallsForRequest(db, { cap, calls, share });
}

export async function pauseCalls(db: Database, ms: number): Promise<void> {
  const until = fromNow(ms);
  await db.execute(sql`
    insert into ${callBudget} as budget (id, tokens, refilled_at, closed_until)
    values (1, 0, clock_timestamp(), ${until})
    on conflict (id) do update set closed_until = greatest(budget.closed_until, excluded.closed_until)`);
}

export async function isPaused(db: Database): Promise<boolean> {
  const { rows } = await db.execute(
    sql`select 1 from ${callBudget} where id = 1 and closed_until > clock_timestamp()`,
  );
  return rows.length > 0;
}

/** `cap`: gateway calls per second that the whole installation allows itself. */
export const createCallBudget = (db: Database, cap: number): CallBudget => ({
  takeCalls: (wanted, spent) => takeCalls(db, { cap, wanted, spent }),
  takeCallsForRequest: (calls, share) => takeCallsForRequest(db, { cap, calls, share }),
  pauseCalls: (ms) => pauseCalls(db, ms),
  isPaused: () => isPaused(db),
});
