import { doublePrecision, index, integer, pgSequence, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** Numbers processes; each holds an advisory lock on its number for as long as it lives. */
export const instanceNumber = pgSequence('instance_number', { maxValue: 2_000_000_000, cycle: true });

/** Work that one process at a time does for all, by the database's clock. */
export const jobs = pgTable('jobs', {
  name: text('name').primaryKey(),
  dueAt: instant('due_at').notNull(),
  /** Where a long job goes on after an interruption. */
  cursor: text('cursor'),
});

/** One row: how many gateway calls may leave now, for the whole installation. */
export const callBudget = pgTable('call_budget', {
  id: integer('id').primaryKey().default(1),
  tokens: doublePrecision('tokens').notNull(),
  refilledAt: instant('refilled_at').notNull(),
  /** The gateway asked to slow down until then. */
  closedUntil: instant('closed_until'),
});

/** The inbox of what said "read now": webhooks and other signals of the gateway. Equal deliveries share a row. */
export const gatewaySignals = pgTable(
  'gateway_signals',
  {
    source: text('source').notNull(),
    digest: text('digest').notNull(),
    /** As the signal named it; nothing else in it is believed. */
    gatewayId: text('gateway_id'),
    body: text('body').notNull(),
    signature: text('signature', { enum: ['none', 'valid', 'invalid'] }).notNull(),
    deliveries: integer('deliveries').notNull().default(1),
    firstAt: instant('first_at').notNull().defaultNow(),
    lastAt: instant('last_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.source, table.digest] }),
    index('gateway_signals_of_checkout').on(table.gatewayId),
    index('gateway_signals_by_age').on(table.lastAt),
  ],
);

/** Where the gateway calls us. A retired one is accepted for a while, so that a rotation loses nothing. */
export const gatewayWebhooks = pgTable('gateway_webhooks', {
  token: text('token').primaryKey(),
  address: text('address'),
  gatewayWebhookId: text('gateway_webhook_id'),
  hmacKey: text('hmac_key'),
  createdAt: instant('created_at').notNull().defaultNow(),
  retiredAt: instant('retired_at'),
});
