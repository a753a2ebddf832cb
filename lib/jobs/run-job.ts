import type { Job, JobOutcome, JobStore } from '../domain/ports/jobs';
import type { Log } from '../domain/ports/runtime';
import type { JobTime } from './job-time';
import { takeLease } from './lease';
import { dueIn } from './schedule';

export type JobDeps = {
  readonly store: JobStore;
  readonly time: JobTime;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly log: Log;
};

type Given = {
  /** Failed runs in a row before this one, in this process. */
  readonly failures: number;
  /** Aborts when the process stops. */
  readonly stopping: AbortSignal;
};

export type JobRun = { readonly failures: number; readonly dueMs: number };

/** How long a run may go on in a process that stops, until others may have the job. */
const GRACE_MS = 3_000;

/**
 * Claims, runs and finishes a job: however the run ends, the job is given back. Null: it was not due, or another
 * process has it. Rejects only when it could not be claimed.
 */
export async function runJob(job: Job, deps: JobDeps, { failures, stopping }: Given): Promise<JobRun | null> {
  const { shared } = job;
  const lease = shared ? await takeLease(job.name, shared.leaseMs, deps) : null;
  if (shared && !lease) return null;
  if (stopping.aborted) {
    await lease?.end(0);
    return null;
  }
  const startedAt = deps.time.elapsed();
  const grace = startGrace(deps.time, stopping);
  const signal = lease ? AbortSignal.any([stopping, lease.lost]) : stopping;
  let run: JobRun = { failures, dueMs: 0 };
  try {
    const outcome = await Promise.race([attempt(job, deps.log, signal), grace.isOver]);
    // What a stop interrupted is due at once, for whoever is left.
    if (outcome !== 'interrupted' && !(outcome === 'failed' && stopping.aborted))
      run = after(job, outcome, { failures, tookMs: deps.time.elapsed() - startedAt, random: deps.random() });
    return run;
  } finally {
    grace.cancel();
    await lease?.end(run.dueMs);
  }
}

type Ended = { readonly failures: number; readonly tookMs: number; readonly random: number };

function after(job: Job, outcome: JobOutcome, { failures: before, tookMs, random }: Ended): JobRun {
  const failures = outcome === 'failed' ? before + 1 : 0;
  return { failures, dueMs: dueIn(job, { outcome, tookMs, failures }, random) };
}

async function attempt(job: Job, log: Log, signal: AbortSignal): Promise<JobOutcome> {
  try {
    return await job.run(signal);
  } catch (err) {
    log.error({ job: job.name, err }, 'a job failed');
    return 'failed';
  }
}

function startGrace(time: JobTime, stopping: AbortSignal) {
  let cancelTimer: () => void = () => undefined;
  let begin: () => void = () => undefined;
  const isOver = new Promise<'interrupted'>((resolve) => {
    begin = () => (cancelTimer = time.after(GRACE_MS, () => resolve('interrupted')));
  });
  stopping.addEventListener('abort', begin);
  return {
    isOver,
    cancel() {
      stopping.removeEventListener('abort', begin);
      cancelTimer();
    },
  };
}
