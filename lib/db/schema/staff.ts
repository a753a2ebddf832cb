import { sql } from 'drizzle-orm';
import { bigint, boolean, check, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Branch, Permission } from '../../domain/staff/staff';
import { instant } from './columns';

export const branches = pgTable('branches', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  currency: text('currency').notNull(),
  /** What each role may refund of one payment without approval, in minor units. */
  refundLimits: jsonb('refund_limits').$type<Branch['refundLimits']>().notNull().default({}),
  /** The largest sale that staff may type, in minor units of the currency; null: no limit. */
  largestSaleMinor: bigint('largest_sale_minor', { mode: 'number' }),
  createdAt: instant('created_at').notNull().defaultNow(),
});

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
    failedAttempts: integer('failed_attempts').notNull().default(0),
    lockedUntil: instant('locked_until'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    check('staff_system_without_pin', sql`(${table.role} = 'system') = (${table.pinHash} is null)`),
  ],
);

/** What another system shows to act in a branch; the row of `staff` it acts as stands wherever a person would. */
export const apiKeys = pgTable('api_keys', {
  id: text('id').primaryKey(),
  staffId: text('staff_id')
    .notNull()
    .unique()
    .references(() => staff.id),
  keyHash: text('key_hash').notNull().unique(),
  /** The last letters of the key, to tell it from others. */
  ending: text('ending').notNull(),
  permissions: text('permissions').array().$type<Permission[]>().notNull(),
  createdBy: text('created_by').references(() => staff.id),
  createdAt: instant('created_at').notNull(),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
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
