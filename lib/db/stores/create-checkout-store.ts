import { sql } from 'drizzle-orm';
import type { CheckoutStore } from '../../domain/ports/checkout-store';
import type { Database } from '../database';
import type { OnBroken } from '../whole-rows';
import { changeCheckout } from './change-checkout';
import { claimDue } from './claim-due';
import { findCheckout, findForPayer, findQr } from './find-checkout';
import { findByReference, findOrder, recentOrders } from './find-orders';
import { isAwaited } from './is-awaited';
import { markWanted } from './mark-wanted';
import { importCheckout } from './import-checkout';
import { noteDenied } from './note-denied';
import { noteStillWaiting } from './note-still-waiting';
import { openAnother } from './open-another';
import { openByLink } from './open-by-link';
import { openOrder } from './open-order';

export const createCheckoutStore = (db: Database, onBroken: OnBroken): CheckoutStore => ({
  openOrder: (tap, order, checkout) => openOrder(db, { tap, order, checkout }),
  findByReference: (reference) => findByReference(db, reference),
  openAnother: (tap, order, checkout) => openAnother(db, { tap, order, checkout }),
  openByLink: (tap, order, checkout) => openByLink(db, { tap, order, checkout }),
  importCheckout: (order, checkout) => importCheckout(db, { order, checkout }),
  change: (id, decide) => changeCheckout(db, { id, decide }),
  noteStillWaiting: (read) => noteStillWaiting(db, read),
  nextObservation: () => nextObservation(db),
  isAwaited: (id) => isAwaited(db, id),
  markWanted: (id) => markWanted(db, id),
  find: (id, branchId) => findCheckout(db, id, branchId),
  findForPayer: (id) => findForPayer(db, id),
  noteDenied: (id, by) => noteDenied(db, id, by),
  findQr: (id) => findQr(db, id),
  findOrder: (id, branchId) => findOrder(db, id, branchId),
  recentOrders: (branchId, limit) => recentOrders(db, { branchId, limit, onBroken }),
  claimDue: (limit, leaseMs) => claimDue(db, { limit, leaseMs, onBroken }),
});

async function nextObservation(db: Database): Promise<number> {
  const { rows } = await db.execute<{ number: string }>(sql`select nextval('observation_number') as number`);
  return Number(rows[0]?.number);
}
