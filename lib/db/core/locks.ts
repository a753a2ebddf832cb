import { sql } from 'drizzle-orm';
import type { Transaction } from './database';
import type { IdempotentRequest } from '../../domain/ports/checkout-store';

/** Whoever locks the same name waits here until this transaction ends; for what has no row yet that could be locked. */
export async function lockName(tx: Transaction, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** The first half of the advisory locks that processes hold on their numbers. Any constant will do. */
export const INSTANCE_LOCK = 7_194_022;

/** Numbers of the processes that live: a killed process loses its connection, and the connection its lock. */
export const livingInstances = sql`
  select objid::int from pg_locks
  where locktype = 'advisory' and classid = ${INSTANCE_LOCK} and granted
    and database = (select oid from pg_database where datname = current_database())`;

/** Arrivals of one tap go one after the other until the transaction ends. */
export const lockIdempotencyKey = (tx: Transaction, { staffId, key }: IdempotentRequest): Promise<void> =>
  lockName(tx, `${staffId}/${key}`);

/**
 * A hint and the commit that gives a checkout its gateway id go one after the other: neither would see the other
 * while both are under way, and nothing would be hastened.
 */
export const lockGatewayId = (tx: Transaction, gatewayId: string): Promise<void> =>
  lockName(tx, `gateway/${gatewayId}`);
