import { HOUR, MINUTE } from '../domain/core/durations';
import type { Job } from '../domain/ports/jobs';
import type { RetentionStore } from '../domain/ports/retention-store';

/** Batches a run: a second of work, so that a till's own statements never wait long. */
const BATCHES = 10;

/** Once an hour, in small batches, until nothing old is left: what each table keeps, and for how long, its store says. */
export const forgetOldJob = (store: RetentionStore): Job => ({
  name: 'records/forget',
  offerMs: MINUTE,
  shared: { leaseMs: MINUTE, everyMs: HOUR },
  retry: { firstMs: MINUTE, longestMs: 10 * MINUTE },
  async run(signal) {
    let isMore = true;
    for (let batch = 0; batch < BATCHES && isMore && !signal.aborted; batch += 1)
      isMore = [await store.forgetReads(), await store.forgetKeys()].includes(true);
    return isMore ? 'more' : 'done';
  },
});
