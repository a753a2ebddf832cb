import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { EXCEPTION_KINDS, type NewException } from '../../domain/checkout/exception';
import { ACCOUNTS } from '../../domain/money/ledger';
import { instant, list } from './columns';
import { checkouts, orders } from './orders';
import { observations } from './records';
import { branches, staff } from './staff';

/**
 * Double entry in minor units, debit above zero, credit below. Append-only, and a transfer that does not
 * come to zero is refused at commit: both by triggers in the migrations.
 */
export const ledger = pgTable(
  'ledger',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    transfer: text('transfer').notNull(),
    account: text('account', { enum: ACCOUNTS }).notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    orderId: text('order_id').references(() => orders.id),
    checkoutId: text('checkout_id').references(() => checkouts.id),
    gatewayId: text('gateway_id').notNull(),
    /** The read that justified it. */
    observation: bigint('observation', { mode: 'number' })
      .notNull()
      .references(() => observations.number),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    // The same fact is never booked twice, whoever saw it.
    uniqueIndex('ledger_once').on(table.transfer, table.account),
    index('ledger_of_order').on(table.orderId),
    index('ledger_of_gateway_id').on(table.gatewayId),
    // Whether a read may be forgotten is asked of both tables.
    index('ledger_of_observation').on(table.observation),
    // What a day took is asked every few seconds; the other half of each transfer says nothing more.
    index('ledger_by_day')
      .on(table.at)
      .where(sql`${table.account} <> 'gateway_clearing'`),
    check('ledger_account_known', sql`${table.account} in (${list(ACCOUNTS)})`),
    check('ledger_not_zero', sql`${table.amountMinor} <> 0`),
  ],
);

/** Money that does not fit, until somebody has dealt with it. */
export const exceptions = pgTable(
  'exceptions',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: EXCEPTION_KINDS }).notNull(),
    /** The same fact is reported once, however often it is seen. */
    fingerprint: text('fingerprint').notNull().unique(),
    /** Null when nobody knows whose it is: every manager sees it. */
    branchId: text('branch_id').references(() => branches.id),
    orderId: text('order_id').references(() => orders.id),
    checkoutId: text('checkout_id').references(() => checkouts.id),
    deviceReference: text('device_reference'),
    gatewayId: text('gateway_id').notNull(),
    displayId: text('display_id'),
    moved: text('moved', { enum: ['yes', 'no', 'unknown'] }).notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }),
    currency: text('currency'),
    detail: jsonb('detail').$type<NewException['detail']>().notNull(),
    observation: bigint('observation', { mode: 'number' }).references(() => observations.number),
    openedAt: instant('opened_at').notNull().defaultNow(),
    resolution: text('resolution', { enum: ['accepted', 'refunded', 'noted', 'cleared'] }),
    resolvedAt: instant('resolved_at'),
    /** Null when a read of the gateway resolved it. */
    resolvedBy: text('resolved_by').references(() => staff.id),
    note: text('note'),
  },
  (table) => [
    index('exceptions_open')
      .on(table.branchId, table.openedAt)
      .where(sql`${table.resolvedAt} is null`),
    index('exceptions_resolved')
      .on(table.resolvedAt)
      .where(sql`${table.resolvedAt} is not null`),
    index('exceptions_of_checkout').on(table.checkoutId),
    index('exceptions_of_gateway_id').on(table.gatewayId),
    index('exceptions_of_observation').on(table.observation),
    check('exceptions_kind_known', sql`${table.kind} in (${list(EXCEPTION_KINDS)})`),
    check('exceptions_resolved_whole', sql`(${table.resolution} is null) = (${table.resolvedAt} is null)`),
  ],
);
