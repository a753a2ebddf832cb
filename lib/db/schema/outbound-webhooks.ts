import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { WebhookData } from '../../domain/outbound-webhook/outbound-webhook';
import { instant } from './columns';
import { checkouts } from './orders';
import { branches, staff } from './staff';

/** Where other systems of a shop want to hear of changes. The secret signs, so it stays readable here. */
export const outboundEndpoints = pgTable(
  'notice_endpoints',
  {
    id: text('id').primaryKey(),
    branchId: text('branch_id')
      .notNull()
      .references(() => branches.id),
    url: text('url').notNull(),
    allowPrivateNetwork: boolean('is_inside').notNull(),
    secret: text('secret').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [index('notice_endpoints_of_branch').on(table.branchId)],
);

/** The outbox: written in the transaction of the change, sent afterwards by whichever process claims it. */
export const deliveries = pgTable(
  'notices',
  {
    id: text('id').primaryKey(),
    endpointId: text('endpoint_id')
      .notNull()
      .references(() => outboundEndpoints.id),
    checkoutId: text('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    data: jsonb('data').$type<WebhookData>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(0),
    /** Null: delivered, or given up. Also the lease of whoever sends it. */
    dueAt: instant('due_at').defaultNow(),
    deliveredAt: instant('delivered_at'),
    lastAttemptAt: instant('last_attempt_at'),
    lastStatus: integer('last_status'),
    lastFailure: text('last_failure'),
  },
  (table) => [
    index('notices_due')
      .on(table.dueAt)
      .where(sql`${table.dueAt} is not null`),
    index('notices_of_endpoint').on(table.endpointId, table.createdAt),
  ],
);
