import { setMaxListeners } from 'node:events';
import { SECOND } from '../domain/core/durations';
import type { Job } from '../domain/ports/jobs';
import { type JobDeps, runJob } from './run-job';
import { offerIn, retryDelay } from './schedule';

export type JobRunner = {
  /** Runs the job now, or once more when it is running. An unknown name is a bug. */
  wake(name: string): void;
  /** Starts nothing more; resolves when what runs has ended, or was given back to the other processes. */
  stop(): Promise<void>;
};

/** When the database is away, it is asked this rarely at most whether it is back. */
const LONGEST_OFFER_MS = 5 * SECOND;

/** Offers every job as often as it says, from now on. */
export function startJobs(jobs: readonly Job[], deps: JobDeps): JobRunner {
  const stopping = new AbortController();
  // Every job listens, and Node takes more than ten listeners for a leak.
  setMaxListeners(0, stopping.signal);
  const lanes = new Map(jobs.map((job) => [job.name, startLane(job, deps, stopping.signal)]));
  return {
    wake(name) {
      const lane = lanes.get(name);
      if (!lane) throw new Error(`No such job: ${name}`);
      lane.wake();
    },
    async stop() {
      stopping.abort();
      await Promise.all([...lanes.values()].map(({ idle }) => idle()));
    },
  };
}

/** Offers one job, never twice at once. */
function startLane(job: Job, deps: JobDeps, stopping: AbortSignal) {
  let cancel: () => void = () => undefined;
  let running: Promise<void> | null = null;
  let isWoken = false;
  let failures = 0;
  let failedOffers = 0;

  /** Resolves to the milliseconds until the next offer. */
  async function offer(): Promise<number> {
    try {
      const run = await runJob(job, deps, { failures, stopping });
      failedOffers = 0;
      if (!run) return job.offerMs;
      ({ failures } = run);
      return offerIn(job, run.dueMs);
    } catch (err) {
      failedOffers += 1;
      deps.log.error({ job: job.name, err }, 'a job could not be claimed');
      const retry = { firstMs: job.offerMs, longestMs: Math.max(job.offerMs, LONGEST_OFFER_MS) };
      return retryDelay(failedOffers, retry, deps.random());
    }
  }

  async function round(): Promise<void> {
    const nextMs = await offer();
    running = null;
    if (isWoken) wake();
    else if (!stopping.aborted) cancel = deps.time.after(nextMs, wake);
  }

  function wake(): void {
    cancel();
    isWoken = running !== null;
    if (isWoken || stopping.aborted) return;
    running = round();
  }

  stopping.addEventListener('abort', () => cancel());
  wake();
  return { wake, idle: async () => running };
}
