import { HOUR, MINUTE } from '../domain/core/durations';
import type { EventLog } from '../domain/ports/history-store';
import type { Job } from '../domain/ports/jobs';
import type { Log } from '../domain/ports/runtime';

type Deps = { readonly events: EventLog; readonly log: Log };

async function keepRecords({ events, log }: Deps): Promise<void> {
  for (const fault of await events.verify()) log.error(fault, 'the event log does not add up');
  await events.anchor();
}

/** Once an hour, by one process: a check of the whole log, and the day's anchor. */
export const keepRecordsJob = (deps: Deps): Job => ({
  name: 'records',
  offerMs: MINUTE,
  shared: { leaseMs: MINUTE, everyMs: HOUR },
  retry: { firstMs: MINUTE, longestMs: 10 * MINUTE },
  async run() {
    await keepRecords(deps);
    return 'done';
  },
});
