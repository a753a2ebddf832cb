import type { Log } from '../domain/ports/runtime';

const ALARMS = {
  unkept: {
    level: 'warn',
    wrong: 'the webhook could not be looked after; payments are found by reading',
    well: 'the webhook is looked after again',
  },
  silent: {
    level: 'error',
    wrong: 'the gateway had stopped calling our webhook; payments are found by reading',
    well: 'the gateway calls our webhook again',
  },
} as const;

export type AlarmKind = keyof typeof ALARMS;

/** Says once that something is wrong, however often that is found, and once that it is well again. */
export type Alarms = {
  raise(kind: AlarmKind, fields: Readonly<Record<string, unknown>>): void;
  clear(kind: AlarmKind): void;
};

/** The memory is that of one process: another one that finds the same says so too. */
export function createAlarms(log: Log): Alarms {
  const raised = new Set<AlarmKind>();
  return {
    raise(kind, fields) {
      if (raised.has(kind)) return;
      raised.add(kind);
      log[ALARMS[kind].level](fields, ALARMS[kind].wrong);
    },
    clear(kind) {
      if (raised.delete(kind)) log.info({}, ALARMS[kind].well);
    },
  };
}
