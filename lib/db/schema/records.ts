import {
  bigint,
  bigserial,
  date,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { OrderEvent } from '../../domain/checkout/event';
import { instant } from './columns';
import { checkouts, orders } from './orders';
import { staff } from './staff';

/** Numbers observations over all processes; taken when a read starts. */
export const observationNumber = pgSequence('observation_number');

/**
 * Reads that changed something or could not be believed, as the gateway answered them. One that justified a posting or an
 * exception is kept for ever, the others for 90 days: a trigger in the migrations sees to both.
 */
export const observations = pgTable(
  'observations',
  {
    number: bigint('number', { mode: 'number' }).primaryKey(),
    /** Null for a checkout of the account that is not ours. */
    checkoutId: text('checkout_id').references(() => checkouts.id),
    startedAt: instant('started_at').notNull(),
    storedAt: instant('stored_at').notNull().defaultNow(),
    verdict: text('verdict').notNull(),
    seen: jsonb('seen').notNull(),
  },
  (table) => [index('observations_of_checkout').on(table.checkoutId)],
);

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
    /** The chain of its order; a trigger fills these three. */
    position: integer('position').notNull().default(0),
    previousHash: text('previous_hash').notNull().default(''),
    hash: text('hash').notNull().default(''),
  },
  (table) => [
    index('events_of_order').on(table.orderId, table.id),
    uniqueIndex('events_chain').on(table.orderId, table.position),
  ],
);

/** Append-only: a digest over the events since the one before, so that no chain is rewritten or taken out unnoticed. */
export const eventCheckpoints = pgTable('event_checkpoints', {
  lastEventId: bigint('last_event_id', { mode: 'bigint' }).primaryKey(),
  /** The last event of the checkpoint before; 0 for the first. Two cannot follow the same one. */
  afterEventId: bigint('after_event_id', { mode: 'bigint' }).notNull().unique(),
  events: integer('events').notNull(),
  hash: text('hash').notNull(),
  at: instant('at').notNull().defaultNow(),
});

/** Of before there were checkpoints: one a day, a digest over the heads of all chains. Nothing is added any more. */
export const eventAnchors = pgTable('event_anchors', {
  day: date('day', { mode: 'string' }).primaryKey(),
  /** The last event the digest covers. */
  lastEventId: bigint('last_event_id', { mode: 'number' }).notNull(),
  chains: integer('chains').notNull(),
  hash: text('hash').notNull(),
  at: instant('at').notNull().defaultNow(),
});
