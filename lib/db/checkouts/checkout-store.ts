import { sql } from 'drizzle-orm';
import type { CheckoutStore } from '../../domain/ports/checkout-store';
import type { Database } from '../core/database';
import type { OnBroken } from '../core/rows';
import { changeCheckout } from './change-checkout';
import {
  findAcceptors,
  findCanceller,
  findForPayer,
  findQr,
  hasMoneyBeside,
  noteDenied,
  selectCheckout,
} from './find-checkout';
import { claimKey } from '../orders/claim-request';
import { stopRequest } from '../orders/stop-request';
import { findByReference, findOrder, recentOrders } from '../orders/find-orders';
import { isAwaited, markAwaited, noteStillWaiting } from './note-waiting';
import { bookUnmatchedPayment } from '../exceptions/unmatched-payments';
import { storeAnother, storeByLink, storeForAmount } from '../orders/open-another';
import { storeOrder } from '../orders/open-order';

export const createCheckoutStore = (db: Database, onBroken: OnBroken): CheckoutStore => ({
  openOrder: (idempotency, order, checkout) => storeOrder(db, { idempotency, order, checkout }),
  claimKey: (idempotency, id) => claimKey(db, idempotency, id),
  stopRequest: (request, branchId) => stopRequest(db, { request, branchId }),
  findByReference: (system, reference) => findByReference(db, { system, reference }),
  openAnother: (idempotency, order, checkout) => storeAnother(db, { idempotency, order, checkout }),
  openForAmount: (idempotency, order, checkout) => storeForAmount(db, { idempotency, order, checkout }),
  openByLink: (idempotency, order, checkout) => storeByLink(db, { idempotency, order, checkout }),
  change: (id, decide) => changeCheckout(db, { id, decide }),
  noteStillWaiting: (read) => noteStillWaiting(db, read),
  nextObservation: () => nextObservation(db),
  isAwaited: (id) => isAwaited(db, id),
  markAwaited: (id) => markAwaited(db, id),
  find: (id, branchId) => selectCheckout(db, id, branchId),
  findForPayer: (id) => findForPayer(db, id),
  noteDenied: (id, by) => noteDenied(db, id, by),
  hasMoneyBeside: (checkout) => hasMoneyBeside(db, checkout),
  findQr: (id) => findQr(db, id),
  findCanceller: (checkout) => findCanceller(db, checkout),
  findAcceptors: (id) => findAcceptors(db, id),
  findOrder: (id, branchId) => findOrder(db, id, branchId),
  recentOrders: (branchId, limit) => recentOrders(db, { branchId, limit, onBroken }),
  bookUnmatchedPayment: (found) => bookUnmatchedPayment(db, found),
});

async function nextObservation(db: Database): Promise<number> {
  const { rows } = await db.execute<{ number: string }>(sql`select nextval('observation_number') as number`);
  return Number(rows[0]?.number);
}
