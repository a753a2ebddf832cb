import type { Transfer } from '../stage/wire';

/** What was on the wire. `kB`: thousands of bytes, with headers. */
export type Tally = { readonly kB: number; readonly requests: number };

type Which = { readonly by?: Transfer['by']; readonly since?: number; readonly until?: number };

/** Counts what was asked for until then, each answer in full, also where it came later. What a cache gave is not counted. */
export function tally(
  transfers: readonly Transfer[],
  { by, since = -Infinity, until = Infinity }: Which = {},
): Tally {
  const counted = transfers.filter(
    (each) =>
      !each.isCached && each.sentAt >= since && each.sentAt <= until && (by === undefined || each.by === by),
  );
  return { kB: counted.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000, requests: counted.length };
}

/** Whether nothing is on its way and nothing was asked for in the last milliseconds. */
export const isQuiet = (
  transfers: readonly Transfer[],
  { now, forMs }: { now: number; forMs: number },
): boolean =>
  transfers.every(({ sentAt, endedAt, isCached }) => sentAt < now - forMs && (isCached || endedAt !== null));
