import type { Job, JobOutcome, Retry } from '../domain/ports/jobs';

/** So much of a wait is left to chance, so that what failed together does not come back together. */
const JITTER = 0.2;

/** Milliseconds until the next try after so many failed ones in a row. `random`: from 0 up to 1. */
export const retryDelay = (failures: number, { firstMs, longestMs }: Retry, random: number): number =>
  Math.round(Math.min(longestMs, firstMs * 2 ** (failures - 1)) * (1 - JITTER * random));

type EndedRun = {
  readonly outcome: JobOutcome;
  readonly tookMs: number;
  /** Failed ones in a row, with this one. */
  readonly failures: number;
};

/** Milliseconds from the end of a run until the job is due again. */
export function dueIn({ shared, offerMs, retry }: Job, run: EndedRun, random: number): number {
  if (run.outcome === 'failed') return retryDelay(run.failures, retry, random);
  if (run.outcome === 'more') return 0;
  return shared ? Math.max(0, shared.everyMs - run.tookMs) : offerMs;
}

/** Milliseconds until this process offers it again. A shared job may be due sooner than its holder knows. */
export const offerIn = ({ shared, offerMs }: Job, dueMs: number): number =>
  shared ? Math.min(offerMs, dueMs) : dueMs;
