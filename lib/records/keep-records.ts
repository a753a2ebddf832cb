import { HOUR, MINUTE } from '../domain/core/durations';
import type { Job } from '../domain/ports/jobs';
import { reportFaults, type RecordDeps, whileWatched } from './record-alarms';

/**
 * Once an hour, by one process: a check of what came since the newest checkpoint and of that one itself, and the next
 * checkpoint. Behind by much, as after an update, it catches up checkpoint by checkpoint.
 */
export const keepRecordsJob = (deps: RecordDeps): Job => ({
  name: 'records',
  offerMs: MINUTE,
  shared: { leaseMs: MINUTE, everyMs: HOUR },
  retry: { firstMs: MINUTE, longestMs: 10 * MINUTE },
  run: () =>
    whileWatched(deps, 'event_log_unchecked', async () => {
      await reportFaults(deps, await deps.events.verifyNewest());
      return (await deps.events.checkpoint()) ? 'more' : 'done';
    }),
});
