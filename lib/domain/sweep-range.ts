const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How often the gateway is searched for changes of which checkouts. `counter`: customers stand there; `recent`:
 * codes that lie about and ends of a moment ago; then ever more slowly, up to 90 days and some for the clocks.
 * `restored`: what the account has beyond a backup that was put back, until all of it is known again.
 */
export const SWEEPS = {
  counter: 2 * SECOND,
  recent: 10 * SECOND,
  hour: MINUTE,
  week: HOUR,
  quarter: 24 * HOUR,
  restored: MINUTE,
} as const;

export type SweepRange = keyof typeof SWEEPS;

/** Ranges that are made of checkouts we know. */
export type KnownRange = Exclude<SweepRange, 'restored'>;
