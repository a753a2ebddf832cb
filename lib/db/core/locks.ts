import { sql } from 'drizzle-orm';
import type { Transaction } from './database';
import type { IdempotentRequest } from '../../domain/ports/checkout-store';

/** Locks a name until the transaction ends, for what has no row yet that could be locked. */
export async function lockName(tx: Transaction, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** The first half of the advisory locks that processes hold on their numbers. Any constant will do. */
export const INSTANCE_LOCK = 7_194_022;

/** Numbers of the processes that are alive: a killed one loses its connection, and the connection its lock. */
export const livingInstances = sql`
  select objid::int from pg_locks
  where locktype = 'advisory' and classid = ${INSTANCE_LOCK} and granted
    and database = (select oid from pg_database where datname = current_database())`;

/** Serialises requests with one idempotency key until the transaction ends. */
export const lockIdempotencyKey = (
  tx: Transaction,
  { staffId, key }: Pick<IdempotentRequest, 'staffId' | 'key'>,
): Promise<void> => lockName(tx, `${staffId}/${key}`);

/**
 * Serialises a gateway signal and the commit that gives its checkout the gateway's id: side by side neither would see
 * the other, and no read would be expedited.
 */
export const lockGatewayId = (tx: Transaction, gatewayId: string): Promise<void> =>
  lockName(tx, `gateway/${gatewayId}`);
