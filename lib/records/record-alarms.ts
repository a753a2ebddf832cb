import type { AlarmKind, Alarms } from '../domain/ports/alarms';
import type { EventLog, LogFault } from '../domain/ports/event-log';
import type { Clock, Log } from '../domain/ports/runtime';

export type RecordDeps = {
  readonly events: EventLog;
  readonly alarms: Pick<Alarms, 'raise' | 'clear'>;
  readonly log: Log;
  readonly clock: Clock;
};

/** Logs each fault, and alarms a manager once. */
export async function reportFaults({ alarms, log }: RecordDeps, faults: readonly LogFault[]): Promise<void> {
  for (const fault of faults) log.error(fault, 'the event log does not add up');
  const [first] = faults;
  if (first) await alarms.raise('event_log_broken', `${first.kind} ${first.where}`);
}

/** Runs a check. One that throws is an alarm, until the same check has run to its end. */
export async function whileWatched<Value>(
  { alarms, log }: RecordDeps,
  kind: AlarmKind,
  check: () => Promise<Value>,
): Promise<Value> {
  try {
    const value = await check();
    if (await alarms.clear(kind)) log.info({ kind }, 'the event log is checked again');
    return value;
  } catch (error) {
    // Where the database is away nothing can be stored, and the log has to do.
    const isNew = await alarms.raise(kind, messageOf(error)).catch(() => true);
    if (isNew) log.error({ kind, err: error }, 'the event log could not be checked');
    throw error;
  }
}

/** The driver's own words; the query around them, with its parameters, is left out. */
const messageOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : 'unknown';
};
