import { sql, type SQL } from 'drizzle-orm';

/** A time span for an expression of times. */
export const span = (ms: number): SQL => sql`${ms / 1000} * interval '1 second'`;

/** So many milliseconds from now, by the database's clock: that of a process may be wrong, or jump. */
export const fromNow = (ms: number): SQL => sql`clock_timestamp() + ${span(ms)}`;
