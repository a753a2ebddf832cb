import { eq, inArray } from 'drizzle-orm';
import type { WatchStore } from '../../domain/ports/watch-store';
import type { Database } from '../database';
import { toCheckout } from '../rows';
import { checkouts, exceptions, orders } from '../schema';
import { bookForeign } from './book-foreign';
import { isPaused, pauseCalls, takeCalls } from './call-budget';
import { hasten, hastenOrphans } from './hasten';
import { claimJob, finishJob } from './jobs';
import { markSeen } from './mark-seen';
import { endRestored, restoredFrom } from './restored';
import { oldestOf } from './sweep-ranges';

/** `cap`: gateway calls per second that the whole installation allows itself. */
export const createWatchStore = (db: Database, cap: number): WatchStore => ({
  claimJob: (name, leaseMs) => claimJob(db, name, leaseMs),
  finishJob: (name, afterMs) => finishJob(db, name, afterMs),
  takeCalls: (wanted, spent) => takeCalls(db, { cap, wanted, spent }),
  pauseCalls: (ms) => pauseCalls(db, ms),
  isPaused: () => isPaused(db),
  oldestOf: (range) => oldestOf(db, range),
  restoredFrom: () => restoredFrom(db),
  endRestored: () => endRestored(db),
  markSeen: (seen, at) => markSeen(db, seen, at),
  hasten: (ids) => hasten(db, ids),
  hastenOrphans: () => hastenOrphans(db),
  bookForeign: (found) => bookForeign(db, found),
  async findByRequestIds(ids) {
    if (ids.length === 0) return [];
    const rows = await db
      .select()
      .from(checkouts)
      .innerJoin(orders, eq(orders.id, checkouts.orderId))
      .where(inArray(checkouts.requestId, [...ids]));
    return rows.map((row) => toCheckout(row.checkouts, row.orders));
  },
  async reported(fingerprints) {
    if (fingerprints.length === 0) return new Set();
    const rows = await db
      .select({ fingerprint: exceptions.fingerprint })
      .from(exceptions)
      .where(inArray(exceptions.fingerprint, [...fingerprints]));
    return new Set(rows.map(({ fingerprint }) => fingerprint));
  },
});
