import { eq, sql } from 'drizzle-orm';
import type { WatchStore } from '../../domain/ports/watch-store';
import type { Database } from '../core/database';
import { type OnBroken, toCheckout, wholeRows } from '../core/rows';
import { checkouts, orders } from '../schema';
import { bookApart, heldApart } from './unmatched-payments';
import { isPaused, pauseCalls, takeCalls } from './call-budget';
import { hasten, hastenOrphans } from './expedite';
import { claimJob, finishJob } from './jobs';
import { endRestored, markSeen, oldestOf, restoredFrom } from './sweeps';

/** `cap`: gateway calls per second that the whole installation allows itself. */
export const createWatchStore = (db: Database, cap: number, onBroken: OnBroken): WatchStore => ({
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
  heldApart: (ids) => heldApart(db, ids),
  bookApart: (found) => bookApart(db, found),
  async findByRequestIds(ids) {
    if (ids.length === 0) return [];
    const rows = await db
      .select()
      .from(checkouts)
      .innerJoin(orders, eq(orders.id, checkouts.orderId))
      .where(sql`${checkouts.requestId} = any(${sql.param([...ids])})`);
    return wholeRows(rows, (row) => toCheckout(row.checkouts, row.orders), onBroken);
  },
});
