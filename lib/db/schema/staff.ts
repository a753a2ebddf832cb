import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Branch, Permission } from '../../domain/staff/staff';
import { instant } from './columns';

export const branches = pgTable(
  'branches',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    currency: text('currency').notNull(),
    /** What each role may refund of one payment without approval, in minor units. */
    refundLimits: jsonb('refund_limits').$type<Branch['refundLimits']>().notNull().default({}),
    /** The largest sale that staff may type, in minor units of the currency; null: the default. */
    largestSaleMinor: bigint('largest_sale_minor', { mode: 'number' }),
    /** After so many seconds Paid gives way to an empty keypad by itself; null: it stays until somebody presses New sale. */
    paidReturnS: integer('paid_return_s'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    check(
      'branches_paid_return_known',
      // Shorter, and nobody has seen it; longer, and nobody waits for it.
      sql`${table.paidReturnS} between 5 and 600`,
    ),
  ],
);

export const staff = pgTable(
  'staff',
  {
    id: text('id').primaryKey(),
    branchId: text('branch_id')
      .notNull()
      .references(() => branches.id),
    name: text('name').notNull(),
    role: text('role', { enum: ['cashier', 'driver', 'manager', 'system'] }).notNull(),
    /** Null for another system, which acts by an API key and never signs in. */
    pinHash: text('pin_hash'),
    isActive: boolean('is_active').notNull().default(true),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    check('staff_system_without_pin', sql`(${table.role} = 'system') = (${table.pinHash} is null)`),
  ],
);

/**
 * What another system shows to act in a branch; the row of `staff` it acts as stands wherever a person would, and stays
 * the same when the system gets a new key.
 */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    keyHash: text('key_hash').notNull().unique(),
    /** The last letters of the key, to tell it from others. */
    ending: text('ending').notNull(),
    permissions: text('permissions').array().$type<Permission[]>().notNull(),
    createdBy: text('created_by').references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('api_keys_of_system').on(table.staffId)],
);

/** Where somebody has signed in before; forgotten when nobody did for as long as its cookie lasts. */
export const devices = pgTable('devices', {
  id: text('id').primaryKey(),
  /** Of the secret in its cookie. */
  tokenHash: text('token_hash').notNull().unique(),
  /** Its name at the gateway and on our screens; no secret. */
  reference: text('reference').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  lastSignInAt: instant('last_sign_in_at').notNull().defaultNow(),
});

/** Kept for 90 days after their end. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    deviceReference: text('device_reference').notNull(),
    /** Null for a session that is older than the list of devices. */
    deviceId: text('device_id').references(() => devices.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('sessions_of_staff').on(table.staffId),
    index('sessions_of_device').on(table.deviceId),
    index('sessions_by_end').on(table.expiresAt),
  ],
);

/**
 * PINs that were wrong, or are being compared now. Kept for 90 days; the limits allow at most some hundreds a day for
 * each device, and a hundred an hour for all that nobody has signed in on.
 */
export const wrongPins = pgTable(
  'wrong_pins',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** Whose PIN was guessed; null: there is no such person. */
    staffId: text('staff_id').references(() => staff.id),
    /** Null: nobody has signed in there before, and the address counts. */
    deviceId: text('device_id').references(() => devices.id, { onDelete: 'set null' }),
    address: text('address').notNull(),
    /** How many there were in a row with this one: of the person on the device, or from the address within an hour. */
    inARow: integer('in_a_row').notNull(),
    /** The right PIN came after it, or a new one was made. */
    isForgiven: boolean('is_forgiven').notNull().default(false),
    at: instant('at').notNull(),
  },
  (table) => [
    index('wrong_pins_by_time').on(table.at),
    index('wrong_pins_of_device').on(table.deviceId, table.staffId),
    index('wrong_pins_of_staff').on(table.staffId),
  ],
);
