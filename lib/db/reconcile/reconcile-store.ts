import { eq, sql } from 'drizzle-orm';
import type { RequestId } from '../../domain/core/ids';
import type { ReconcileStore } from '../../domain/ports/reconcile-store';
import type { Database } from '../core/database';
import { type OnBroken, parseRowsLeniently, toCheckout } from '../core/rows';
import { checkouts, orders } from '../schema/orders';
import { findUnmatchedPayments } from '../exceptions/unmatched-payments';
import { storeImported } from './import-checkout';
import { endRestored, keepPass, markSeen, oldestOf, readPass, restoredFrom } from './sweeps';

export const createReconcileStore = (db: Database, onBroken: OnBroken): ReconcileStore => ({
  oldestOf: (range) => oldestOf(db, range),
  readPass: (range) => readPass(db, range),
  keepPass: (range, pass) => keepPass(db, range, pass),
  restoredFrom: () => restoredFrom(db),
  endRestored: () => endRestored(db),
  findByRequestIds: (ids) => findByRequestIds(db, ids, onBroken),
  markSeen: (seen, at) => markSeen(db, seen, at),
  findUnmatchedPayments: (ids) => findUnmatchedPayments(db, ids),
  importCheckout: (order, checkout) => storeImported(db, { order, checkout }),
});

async function findByRequestIds(db: Database, ids: readonly RequestId[], onBroken: OnBroken) {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(checkouts)
    .innerJoin(orders, eq(orders.id, checkouts.orderId))
    .where(sql`${checkouts.requestId} = any(${sql.param([...ids])})`);
  return parseRowsLeniently(rows, (row) => toCheckout(row.checkouts, row.orders), onBroken);
}
