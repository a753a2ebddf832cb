import { sql } from 'drizzle-orm';
import type { JobClaim, JobStore } from '../../domain/ports/jobs';
import { fromNow } from '../core/clock';
import type { Database } from '../core/database';
import { jobs } from '../schema/watch';

/** The end of the lease is in the row and in the claim: where they differ, somebody else has claimed the job since. */
const isHeldBy = ({ name, until }: JobClaim) =>
  sql`job.name = ${name} and job.due_at = ${until}::timestamptz`;

async function claimJob(db: Database, name: string, leaseMs: number): Promise<JobClaim | null> {
  const { rows } = await db.execute<JobClaim>(sql`
    insert into ${jobs} as job (name, due_at) values (${name}, ${fromNow(leaseMs)})
    on conflict (name) do update set due_at = excluded.due_at where job.due_at <= clock_timestamp()
    returning name, due_at::text as until`);
  return rows[0] ?? null;
}

async function renewJob(db: Database, claim: JobClaim, leaseMs: number): Promise<JobClaim | null> {
  const { rows } = await db.execute<JobClaim>(sql`
    update ${jobs} as job set due_at = ${fromNow(leaseMs)} where ${isHeldBy(claim)}
    returning name, due_at::text as until`);
  return rows[0] ?? null;
}

async function finishJob(db: Database, claim: JobClaim, afterMs: number): Promise<void> {
  await db.execute(sql`update ${jobs} as job set due_at = ${fromNow(afterMs)} where ${isHeldBy(claim)}`);
}

export const createJobStore = (db: Database): JobStore => ({
  claim: (name, leaseMs) => claimJob(db, name, leaseMs),
  renew: (claim, leaseMs) => renewJob(db, claim, leaseMs),
  finish: (claim, afterMs) => finishJob(db, claim, afterMs),
});
