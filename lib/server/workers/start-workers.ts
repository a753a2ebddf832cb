import 'server-only';
import type { JobStore } from '../../domain/ports/jobs';
import type { SignalSource } from '../../domain/ports/signal-store';
import { realTime } from '../../jobs/job-time';
import { startJobs } from '../../jobs/start-jobs';
import { type JobSlices, serverJobs } from './jobs';
import { listenForSignals } from './listen-for-signals';
import { onStopping } from './stopping';

type Given = JobSlices & {
  readonly jobs: JobStore;
  /** `run` is called whenever something may be due to be read. */
  readonly onDue: (run: () => void) => void;
  readonly source: SignalSource | null;
  readonly obstacle: string | null;
};

/** Does what the server does by itself, for as long as the process lives and whether or not a screen looks. */
export function startWorkers({ jobs, onDue, source, obstacle, ...slices }: Given): void {
  const { log, webhook } = slices;
  const runner = startJobs(serverJobs(slices), { store: jobs, time: realTime, random: Math.random, log });
  onDue(() => runner.wake('reads'));
  onStopping(() => runner.stop());
  listenForSignals({ keep: webhook, source, obstacle, log });
}
