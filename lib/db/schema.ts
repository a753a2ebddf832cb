import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { OrderEvent } from '../domain/event';
import { PAYABLE_PHASES, PHASES } from '../domain/phase';
import type { QrImage } from '../domain/qr-image';
import { STATUSES } from '../domain/status';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const list = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** Numbers observations over all processes; taken when a read starts. */
export const observationNumber = pgSequence('observation_number');

export const branches = pgTable('branches', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  currency: text('currency').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const staff = pgTable('staff', {
  id: text('id').primaryKey(),
  branchId: text('branch_id')
    .notNull()
    .references(() => branches.id),
  name: text('name').notNull(),
  role: text('role', { enum: ['cashier', 'driver', 'manager'] }).notNull(),
  pinHash: text('pin_hash').notNull(),
  isActive: boolean('is_active').notNull().default(true),
  failedAttempts: integer('failed_attempts').notNull().default(0),
  lockedUntil: instant('locked_until'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id),
  deviceReference: text('device_reference').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
});

export const orders = pgTable(
  'orders',
  {
    id: text('id').primaryKey(),
    reference: text('reference').notNull().unique(),
    branchId: text('branch_id')
      .notNull()
      .references(() => branches.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('orders_recent').on(table.branchId, table.createdAt.desc()),
    check('orders_amount_positive', sql`${table.amountMinor} > 0`),
  ],
);

export const checkouts = pgTable(
  'checkouts',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    channel: text('channel', { enum: ['qr'] }).notNull(),
    requestId: text('request_id').notNull().unique(),
    deviceReference: text('device_reference').notNull(),
    phase: text('phase', { enum: PHASES }).notNull(),
    status: text('status', { enum: STATUSES }),
    gatewayId: text('gateway_id').unique(),
    displayId: text('display_id'),
    checkoutKey: text('checkout_key'),
    redirectUrl: text('redirect_url'),
    shop: text('shop'),
    rejectionReason: text('rejection_reason'),
    rejectionDetail: text('rejection_detail'),
    qr: jsonb('qr').$type<QrImage>(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    lastReadAt: instant('last_read_at'),
    lastObservation: bigint('last_observation', { mode: 'number' }).notNull().default(0),
    emptySearches: integer('empty_searches').notNull().default(0),
    lastSearchAt: instant('last_search_at'),
    version: integer('version').notNull().default(1),
    /** When the watcher looks next; null: never again. Also its lease, by the database's clock. */
    watchAt: instant('watch_at'),
  },
  (table) => [
    index('checkouts_of_order').on(table.orderId),
    index('checkouts_due')
      .on(table.watchAt)
      .where(sql`${table.watchAt} is not null`),
    // The one rule that makes "exactly one payable code per order" true whatever the processes do.
    uniqueIndex('checkouts_one_payable')
      .on(table.orderId)
      .where(sql`${table.phase} in (${list(PAYABLE_PHASES)})`),
    check('checkouts_phase_known', sql`${table.phase} in (${list(PHASES)})`),
    check('checkouts_status_known', sql`${table.status} in (${list(STATUSES)})`),
  ],
);

/** One row per tap on Charge or New code: the same key never does the work twice. */
export const taps = pgTable(
  'taps',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    checkoutId: text('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.key] })],
);

/** Reads that changed something or could not be believed, as the gateway answered them. */
export const observations = pgTable('observations', {
  number: bigint('number', { mode: 'number' }).primaryKey(),
  checkoutId: text('checkout_id')
    .notNull()
    .references(() => checkouts.id),
  startedAt: instant('started_at').notNull(),
  storedAt: instant('stored_at').notNull().defaultNow(),
  verdict: text('verdict').notNull(),
  seen: jsonb('seen').notNull(),
});

/** Append-only: a trigger in the migrations refuses updates and deletes. */
export const events = pgTable(
  'events',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    checkoutId: text('checkout_id').references(() => checkouts.id),
    staffId: text('staff_id').references(() => staff.id),
    kind: text('kind').$type<OrderEvent['kind']>().notNull(),
    detail: jsonb('detail').$type<OrderEvent['detail']>().notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [index('events_of_order').on(table.orderId, table.id)],
);
