import 'server-only';
import type { JobStore } from '../../domain/ports/jobs';
import { realTime } from '../../jobs/job-time';
import { startJobs } from '../../jobs/start-jobs';
import { type JobSlices, serverJobs } from './jobs';
import { listenForSignals, type SignalSlices } from './listen-for-signals';
import { onStopping } from './stopping';

export type WorkerSlices = JobSlices &
  SignalSlices & {
    readonly jobs: JobStore;
    /** `run` is called whenever something may be due to be read. */
    readonly onDue: (run: () => void) => void;
  };

/** Does what the server does by itself, for as long as the process lives and whether or not a screen looks. */
export function startWorkers(slices: WorkerSlices): void {
  const { jobs, onDue, log } = slices;
  const runner = startJobs(serverJobs(slices), { store: jobs, time: realTime, random: Math.random, log });
  onDue(() => runner.wake('reads'));
  onStopping(() => runner.stop());
  listenForSignals(slices);
}
