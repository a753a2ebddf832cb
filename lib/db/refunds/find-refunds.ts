import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  asCheckoutId,
  asOrderId,
  asRefundId,
  asStaffId,
  type OrderId,
  type RefundId,
} from '../../domain/core/ids';
import type { IdempotentRequest } from '../../domain/ports/checkout-store';
import type { EarlierRefund } from '../../domain/ports/refund-store';
import type { Refund, RefundEnd } from '../../domain/refund/refund';
import type { Database, Transaction } from '../core/database';
import { toMoney } from '../core/rows';
import { refunds } from '../schema/refunds';
import { staff } from '../schema/staff';

type Connection = Database | Transaction;

export async function findRefund(db: Connection, id: RefundId): Promise<Refund | null> {
  const [row] = await select(db, eq(refunds.id, id));
  return row ? toRefund(row) : null;
}

export async function refundsOfOrder(db: Connection, id: OrderId): Promise<Refund[]> {
  return (await select(db, eq(refunds.orderId, id))).map(toRefund);
}

export async function findRefundByKey(
  db: Connection,
  idempotency: IdempotentRequest,
): Promise<EarlierRefund | null> {
  const [row] = await select(
    db,
    and(eq(refunds.requestedBy, idempotency.staffId), eq(refunds.idempotencyKey, idempotency.key)),
  );
  if (!row) return null;
  if (row.refund.fingerprint !== idempotency.fingerprint) return { kind: 'key_reused' };
  return { kind: 'replayed', refund: toRefund(row) };
}

const approver = alias(staff, 'approver');

const select = (db: Connection, where: SQL | undefined) =>
  db
    .select({ refund: refunds, name: staff.name, approver: approver.name })
    .from(refunds)
    .innerJoin(staff, eq(staff.id, refunds.requestedBy))
    .leftJoin(approver, eq(approver.id, refunds.approvedBy))
    .where(where)
    .orderBy(desc(refunds.createdAt), desc(refunds.id));

type Row = Awaited<ReturnType<typeof select>>[number];

const toRefund = ({ refund: row, name, approver: approverName }: Row): Refund => ({
  id: asRefundId(row.id),
  checkoutId: asCheckoutId(row.checkoutId),
  orderId: asOrderId(row.orderId),
  amount: toMoney(row),
  note: row.note,
  state: row.state,
  failure: row.failure && { reason: row.failure, detail: row.failureDetail },
  requestedBy: { id: asStaffId(row.requestedBy), name },
  approvedBy:
    row.approvedBy === null ? null : { id: asStaffId(row.approvedBy), name: approverName ?? row.approvedBy },
  createdAt: row.createdAt.getTime(),
  endedAt: row.endedAt?.getTime() ?? null,
});

/** Once: the checkout that waited for it is locked, and waits no more after this. */
export async function writeRefundEnd(tx: Transaction, { id, state, failure }: RefundEnd): Promise<void> {
  await tx
    .update(refunds)
    .set({
      state,
      failure: failure?.reason ?? null,
      failureDetail: failure?.detail ?? null,
      endedAt: sql`now()`,
    })
    .where(eq(refunds.id, id));
}
