import type { Log } from '../domain/ports/runtime';

const ALARMS = {
  unchecked: {
    level: 'warn',
    raised: 'the webhook could not be checked at the gateway; payments are found by polling',
    cleared: 'the webhook is checked again',
  },
  silent: {
    level: 'error',
    raised: 'the gateway had stopped calling our webhook; payments are found by polling',
    cleared: 'the gateway calls our webhook again',
  },
} as const;

type AlarmKind = keyof typeof ALARMS;

/** Logs a failure once, however often it is found, and once when it is over. */
export type Alarms = {
  raise(kind: AlarmKind, fields: Readonly<Record<string, unknown>>): void;
  clear(kind: AlarmKind): void;
};

/** For one process: another one that finds the same failure logs it too. */
export function createAlarms(log: Log): Alarms {
  const raised = new Set<AlarmKind>();
  return {
    raise(kind, fields) {
      if (raised.has(kind)) return;
      raised.add(kind);
      log[ALARMS[kind].level](fields, ALARMS[kind].raised);
    },
    clear(kind) {
      if (raised.delete(kind)) log.info({}, ALARMS[kind].cleared);
    },
  };
}
