import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { WebhookData } from '../../domain/outbound-webhook/outbound-webhook';
import { instant } from './columns';
import { checkouts } from './orders';
import { branches, staff } from './staff';

/** Endpoints of other systems that receive changes. The secret signs, so it is stored readable. */
export const outboundWebhooks = pgTable(
  'outbound_webhooks',
  {
    id: text('id').primaryKey(),
    branchId: text('branch_id')
      .notNull()
      .references(() => branches.id),
    url: text('url').notNull(),
    allowPrivateNetwork: boolean('allow_private_network').notNull(),
    secret: text('secret').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [index('outbound_webhooks_of_branch').on(table.branchId)],
);

/** The outbox: written in the transaction of the change, sent afterwards by whichever process claims it. */
export const outboundDeliveries = pgTable(
  'outbound_deliveries',
  {
    id: text('id').primaryKey(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => outboundWebhooks.id),
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
    /** When somebody wanted it sent once more; what is known of attempts is of those since then. */
    sentAgainAt: instant('sent_again_at'),
  },
  (table) => [
    index('outbound_deliveries_due')
      .on(table.webhookId, table.dueAt)
      .where(sql`${table.dueAt} is not null`),
    index('outbound_deliveries_of_webhook').on(table.webhookId, table.createdAt),
    // Few of all, and looked for by whoever has to see to them.
    index('outbound_deliveries_undelivered')
      .on(table.webhookId, table.createdAt)
      .where(sql`${table.deliveredAt} is null`),
  ],
);
