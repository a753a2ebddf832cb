import { createJobStore } from '../../db/jobs/job-store';
import type { Database } from '../../db/core/database';
import type { SweepRange } from '../../domain/checkout/watch-schedule';
import { runJob } from '../../jobs/run-job';
import type { ReconcileDeps } from '../deps';
import { sweepJob } from '../reconcile/sweep-job';

type Process = { readonly db: Database; readonly deps: ReconcileDeps; readonly elapsed?: () => number };

/** As a process makes a sweep when it offers to. No time passes meanwhile, unless `elapsed` says so. */
export async function runSweep({ db, deps, elapsed = () => 0 }: Process, range: SweepRange) {
  const job = sweepJob(deps, range);
  const time = { elapsed, after: () => () => undefined };
  const given = { failures: 0, stopping: new AbortController().signal };
  return runJob(job, { store: createJobStore(db), time, random: () => 0, log: deps.log }, given);
}
