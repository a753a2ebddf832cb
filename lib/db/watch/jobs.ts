import { sql } from 'drizzle-orm';
import type { Database } from '../core/database';
import { jobs } from '../schema';

const fromNow = (ms: number) => sql`clock_timestamp() + ${ms / 1000} * interval '1 second'`;

export async function claimJob(db: Database, name: string, leaseMs: number): Promise<boolean> {
  const claimed = await db.execute(sql`
    insert into ${jobs} as job (name, due_at) values (${name}, ${fromNow(leaseMs)})
    on conflict (name) do update set due_at = excluded.due_at where job.due_at <= clock_timestamp()
    returning name`);
  return claimed.rows.length > 0;
}

export async function finishJob(db: Database, name: string, afterMs: number): Promise<void> {
  await db.execute(sql`update ${jobs} set due_at = ${fromNow(afterMs)} where name = ${name}`);
}
