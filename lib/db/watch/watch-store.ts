import { eq, sql } from 'drizzle-orm';
import type { WatchStore } from '../../domain/ports/watch-store';
import type { Database } from '../core/database';
import { type OnBroken, toCheckout, parseRowsLeniently } from '../core/rows';
import { checkouts, orders } from '../schema/orders';
import { bookUnmatchedPayment, findUnmatchedPayments } from './unmatched-payments';
import { isPaused, pauseCalls, takeCalls, takeCallsForRequest } from './call-budget';
import { expedite, expediteOrphans } from './expedite';
import { endRestored, markSeen, oldestOf, restoredFrom } from './sweeps';

/** `cap`: gateway calls per second that the whole installation allows itself. */
export const createWatchStore = (db: Database, cap: number, onBroken: OnBroken): WatchStore => ({
  takeCalls: (wanted, spent) => takeCalls(db, { cap, wanted, spent }),
  takeCallsForRequest: (calls, share) => takeCallsForRequest(db, { cap, calls, share }),
  pauseCalls: (ms) => pauseCalls(db, ms),
  isPaused: () => isPaused(db),
  oldestOf: (range) => oldestOf(db, range),
  restoredFrom: () => restoredFrom(db),
  endRestored: () => endRestored(db),
  markSeen: (seen, at) => markSeen(db, seen, at),
  expedite: (ids) => expedite(db, ids),
  expediteOrphans: () => expediteOrphans(db),
  findUnmatchedPayments: (ids) => findUnmatchedPayments(db, ids),
  bookUnmatchedPayment: (found) => bookUnmatchedPayment(db, found),
  async findByRequestIds(ids) {
    if (ids.length === 0) return [];
    const rows = await db
      .select()
      .from(checkouts)
      .innerJoin(orders, eq(orders.id, checkouts.orderId))
      .where(sql`${checkouts.requestId} = any(${sql.param([...ids])})`);
    return parseRowsLeniently(rows, (row) => toCheckout(row.checkouts, row.orders), onBroken);
  },
});
