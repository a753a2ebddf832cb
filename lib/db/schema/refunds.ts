import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { REFUND_FAILURES, REFUND_STATES } from '../../domain/refund/refund';
import { instant, list } from './columns';
import { checkouts, orders } from './orders';
import { staff } from './staff';

/** Every refund that was requested, with its outcome. `checkouts.pending_refund` allows one pending refund at a time. */
export const refunds = pgTable(
  'refunds',
  {
    /** Also the reference that the gateway is told. */
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    checkoutId: text('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    note: text('note').notNull(),
    state: text('state', { enum: REFUND_STATES }).notNull().default('asked'),
    failure: text('failure', { enum: REFUND_FAILURES }),
    failureDetail: text('failure_detail'),
    requestedBy: text('requested_by')
      .notNull()
      .references(() => staff.id),
    /** Whose PIN approved it, when the requester may not refund this much alone. */
    approvedBy: text('approved_by').references(() => staff.id),
    idempotencyKey: text('idempotency_key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('refunds_once').on(table.requestedBy, table.idempotencyKey),
    index('refunds_of_order').on(table.orderId),
    // The second line behind `checkouts.pending_refund`: two pending ones could not be told apart.
    uniqueIndex('refunds_one_pending')
      .on(table.checkoutId)
      .where(sql`${table.state} = 'asked'`),
    check('refunds_amount_positive', sql`${table.amountMinor} > 0`),
    check('refunds_state_known', sql`${table.state} in (${list(REFUND_STATES)})`),
    check('refunds_ended_whole', sql`(${table.state} = 'asked') = (${table.endedAt} is null)`),
    check('refunds_failed_whole', sql`(${table.state} = 'failed') = (${table.failure} is not null)`),
  ],
);
