import { type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { CheckoutNotification } from '../../domain/gateway/gateway-checkout';
import { CHANNELS } from '../../domain/checkout/checkout-request';
import { PAYABLE_PHASES, PHASES, STATUSES } from '../../domain/checkout/status';
import type { QrImage } from '../../domain/ports/qr-codec';
import { HELD_REASONS } from '../../domain/money/ledger';
import type { PendingRefund } from '../../domain/refund/refund';
import { instant, list } from './columns';
import { branches, staff } from './staff';

export const orders = pgTable(
  'orders',
  {
    id: text('id').primaryKey(),
    /** Its number: ours, or another system's own. */
    reference: text('reference').notNull(),
    /** What the gateway and the payer know it by: the reference, with a suffix where another order has it already. */
    gatewayReference: text('gateway_reference').notNull().unique(),
    /** The system that numbered it; null: the shop's own, or one that a restore could not tell. */
    systemId: text('system_id').references(() => staff.id),
    branchId: text('branch_id')
      .notNull()
      .references(() => branches.id),
    /** Null for an order that a restore found at the gateway: who charged it is not known there. */
    staffId: text('staff_id').references(() => staff.id),
    /** `restored`: made again from what the gateway knew, because the backup did not know it. */
    origin: text('origin', { enum: ['till', 'api', 'link', 'restored'] })
      .notNull()
      .default('till'),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    // Every system has numbers of its own.
    uniqueIndex('orders_reference_once').on(table.reference, sql`coalesce(${table.systemId}, '')`),
    index('orders_by_age').on(table.branchId, table.createdAt, table.id),
    // A sale is found by the beginning of its number or by its amount, among all there ever were.
    index('orders_by_reference').on(table.branchId, table.reference.op('text_pattern_ops')),
    index('orders_by_end_of_reference').on(table.branchId, sql`reverse(${table.reference}) text_pattern_ops`),
    index('orders_by_amount').on(table.branchId, table.amountMinor, table.createdAt, table.id),
    check('orders_amount_positive', sql`${table.amountMinor} > 0`),
    check('orders_of_somebody', sql`${table.origin} = 'restored' or ${table.staffId} is not null`),
  ],
);

const ARABIC_DIGITS = sql.raw(`'٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'`);

/** The words of a sale's note, as searches compare them. In one place, so that the index is seen to fit. */
export const noteWords = (request: SQLWrapper): SQL =>
  sql`to_tsvector('simple', regexp_replace(translate(${request}->>'description', ${ARABIC_DIGITS}), '[^[:alnum:]]+', ' ', 'g'))`;

/**
 * The numbers of a sale's note, as somebody types them in one: without hyphens between digits, and once more without spaces.
 * Only of notes that have one as long as a phone's.
 */
export const noteNumbers = (request: SQLWrapper): SQL => {
  const plain = sql`translate(${request}->>'description', ${ARABIC_DIGITS})`;
  const joined = (between: string) =>
    sql`regexp_replace(${plain}, ${sql.raw(`'(?<=[0-9])${between}+(?=[0-9])', '', 'g'`)})`;
  return sql`to_tsvector('simple', regexp_replace(${joined('-')} || ' / ' || ${joined('[ -]')}, '[^0-9]+', ' ', 'g'))`;
};

export const hasNumber = (request: SQLWrapper): SQL =>
  sql`translate(${request}->>'description', ${ARABIC_DIGITS}) ~ '[0-9]([ -]*[0-9]){6}'`;

/** Another amount came than was asked for: searches by amount look among these as well, along their index. */
export const cameOtherwise = (table: {
  readonly bookedMinor: SQLWrapper;
  readonly amountMinor: SQLWrapper;
}): SQL => sql`${table.bookedMinor} <> ${table.amountMinor}`;

export const hasNote = (request: SQLWrapper): SQL => sql`${request}->>'description' is not null`;

export const checkouts = pgTable(
  'checkouts',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    /** Its order's: so that each branch's checkouts lie together in an index. */
    branchId: text('branch_id')
      .notNull()
      .references(() => branches.id),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    requestId: text('request_id').notNull().unique(),
    /** What was asked for besides the money and the channel. */
    request: jsonb('request').$type<object>().notNull(),
    /** What it asks for: the order's amount when it was made. */
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
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
    /** Documents of the gateway's Firestore that announce changes; a signal, never a fact. */
    notification: jsonb('notification').$type<CheckoutNotification>(),
    /** What the ledger holds for it, as far as reads have shown it. Null: no money yet. */
    bookedMinor: bigint('booked_minor', { mode: 'number' }),
    bookedCurrency: text('booked_currency'),
    bookedTo: text('booked_to', { enum: ['receivable', 'suspense'] }),
    /** When a read first showed it. */
    bookedAt: instant('booked_at'),
    /** Why it is in suspense, where that is known. */
    heldBecause: text('held_because', { enum: HELD_REASONS }),
    /** What the newest read showed that could not be applied; null when it could. */
    anomaly: text('anomaly'),
    refundedMinor: bigint('refunded_minor', { mode: 'number' }).notNull().default(0),
    /** The refund whose outcome is not known yet. Null: there is none. */
    pendingRefund: jsonb('pending_refund').$type<PendingRefund>(),
    /** How many creates were sent for it, and the process that sent the last one. */
    creates: integer('creates').notNull().default(1),
    ownerInstance: integer('owner_instance'),
    /** When a screen last polled it while its outcome was unknown. */
    awaitedAt: instant('awaited_at'),
    /** Staff stopped it while it was being made. */
    isStopped: boolean('is_stopped').notNull().default(false),
    /** When the watcher reads it next; null: never again. Also its lease, by the database's clock. */
    watchAt: instant('watch_at'),
    /** When a decisive read was last claimed: gateway signals expedite the next one, but only so far. */
    claimedAt: instant('claimed_at'),
  },
  (table) => [
    index('checkouts_of_order').on(table.orderId),
    // The number that payers read in their own app.
    index('checkouts_by_display_id').on(table.displayId),
    index('checkouts_by_note').using('gin', noteWords(table.request)).where(hasNote(table.request)),
    index('checkouts_by_number_of_note')
      .using('gin', noteNumbers(table.request))
      .where(hasNumber(table.request)),
    index('checkouts_by_age').on(table.createdAt),
    // Read backwards for the newest first, which an index with DESC of its own would not allow.
    index('checkouts_of_branch').on(table.branchId, table.createdAt, table.id),
    index('checkouts_by_status').on(table.branchId, table.status, table.createdAt, table.id),
    index('checkouts_by_amount').on(table.branchId, table.amountMinor, table.createdAt, table.id),
    // Very few: another amount came than was asked for.
    index('checkouts_by_other_amount')
      .on(table.branchId, table.bookedMinor, table.createdAt, table.id)
      .where(cameOtherwise(table)),
    // Few of all: what nobody has paid.
    index('checkouts_unpaid')
      .on(table.branchId, table.createdAt, table.id)
      .where(sql`${table.bookedMinor} is null`),
    // What the sweeps begin with.
    index('checkouts_open')
      .on(table.createdAt)
      .where(sql`${table.phase} in ('open', 'cancelling')`),
    index('checkouts_ended_unpaid')
      .on(sql`coalesce(${table.endedAt}, ${table.createdAt})`)
      .where(sql`${table.phase} in ('closed', 'rejected') and ${table.bookedMinor} is null`),
    index('checkouts_due')
      .on(table.watchAt)
      .where(sql`${table.watchAt} is not null`),
    // The one rule that makes "exactly one payable code per order" true whatever the processes do.
    uniqueIndex('checkouts_one_payable')
      .on(table.orderId)
      .where(sql`${table.phase} in (${list(PAYABLE_PHASES)})`),
    // How many codes a till has left open is asked with every charge.
    index('checkouts_payable_of_device')
      .on(sql`(${table.request}->>'deviceReference')`)
      .where(sql`${table.phase} in (${list(PAYABLE_PHASES)})`),
    // What a till was paid just now is asked every few seconds.
    index('checkouts_paid_of_device')
      .on(sql`(${table.request}->>'deviceReference')`, table.endedAt)
      .where(sql`${table.status} = 'PAID'`),
    check('checkouts_phase_known', sql`${table.phase} in (${list(PHASES)})`),
    check('checkouts_amount_positive', sql`${table.amountMinor} > 0`),
    check('checkouts_held_known', sql`${table.heldBecause} in (${list(HELD_REASONS)})`),
    check('checkouts_status_known', sql`${table.status} in (${list(STATUSES)})`),
  ],
);

/**
 * One row per idempotent request to charge or to make a new code: the same key never does the work twice. Kept for 90 days
 * and for as long as its order can be paid.
 */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    /** Null: the request was stopped before it came, so it never does any work. */
    checkoutId: text('checkout_id').references(() => checkouts.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.key] }),
    index('idempotency_keys_by_age').on(table.createdAt),
  ],
);
