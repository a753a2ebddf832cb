import { sql } from 'drizzle-orm';
import { fromNow } from '../core/clock';
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
  await db
    .insert(callBudget)
    .values({ tokens: cap, refilledAt: sql`clock_timestamp()` })
    .onConflictDoNothing();
  return takeCalls(db, { cap, wanted, spent });
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
