import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { LINK_KINDS, type LinkDelivery } from '../../domain/link/payment-link';
import { instant } from './columns';
import { orders } from './orders';
import { staff } from './staff';

/** How an order is collected from somebody who is elsewhere: one row per order, a new link takes its place. */
export const paymentLinks = pgTable(
  'payment_links',
  {
    orderId: text('order_id')
      .primaryKey()
      .references(() => orders.id),
    /** Stays readable: whoever made the link shows it again. It opens a payment and nothing else. */
    token: text('token').notNull().unique(),
    kind: text('kind', { enum: LINK_KINDS }).notNull(),
    language: text('language', { enum: ['en', 'ar'] }).notNull(),
    lifeMinutes: integer('life_minutes').notNull(),
    note: text('note'),
    delivery: jsonb('delivery').$type<LinkDelivery>(),
    /** Where it was made; null: before this was kept. */
    deviceReference: text('device_reference'),
    madeBy: text('made_by')
      .notNull()
      .references(() => staff.id),
    /** Of the request that made the order with it, where no checkout keeps them. */
    idempotencyKey: text('idempotency_key'),
    fingerprint: text('fingerprint'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    openedAt: instant('opened_at'),
    endedAt: instant('ended_at'),
    /** Null: nobody of the staff did, or before this was kept. */
    endedBy: text('ended_by').references(() => staff.id),
  },
  (table) => [
    index('payment_links_by_age').on(table.createdAt, table.orderId),
    uniqueIndex('payment_links_once').on(table.madeBy, table.idempotencyKey),
  ],
);
