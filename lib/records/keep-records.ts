import type { EventLog } from '../domain/ports/history-store';
import type { Log } from '../domain/ports/runtime';
import type { WatchStore } from '../domain/ports/watch-store';

export type Deps = {
  readonly events: EventLog;
  readonly watch: Pick<WatchStore, 'claimJob' | 'finishJob'>;
  readonly log: Log;
};

const HOUR = 60 * 60_000;
const LEASE_MS = 10 * 60_000;

/** Once an hour, by one process: a check of the whole log, and the day's anchor. */
export async function keepRecords({ events, watch, log }: Deps): Promise<void> {
  if (!(await watch.claimJob('records', LEASE_MS))) return;
  for (const fault of await events.verify()) log.error(fault, 'the event log does not add up');
  await events.anchor();
  await watch.finishJob('records', HOUR);
}
