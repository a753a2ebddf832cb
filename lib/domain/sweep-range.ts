const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How often the gateway is searched for changes of which checkouts. `counter`: customers stand there; `recent`:
 * codes that lie about and ends of a moment ago; then ever more slowly, up to 90 days and some for the clocks.
 */
export const SWEEPS = {
  counter: 2 * SECOND,
  recent: 10 * SECOND,
  hour: MINUTE,
  week: HOUR,
  quarter: 24 * HOUR,
} as const;

export type SweepRange = keyof typeof SWEEPS;
