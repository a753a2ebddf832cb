import type { RefundStore } from '../../domain/ports/refund-store';
import type { Database } from '../database';
import { findRefund, findRefundByTap, refundsOfOrder } from './find-refunds';
import { openRefund } from './open-refund';

export const createRefundStore = (db: Database): RefundStore => ({
  open: (intent) => openRefund(db, intent),
  findByTap: (tap) => findRefundByTap(db, tap),
  find: (id) => findRefund(db, id),
  ofOrder: (id) => refundsOfOrder(db, id),
});
