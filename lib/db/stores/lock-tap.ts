import { sql } from 'drizzle-orm';
import type { Tap } from '../../domain/ports/checkout-store';
import type { Transaction } from '../database';

/** Arrivals of one tap go one after the other until the transaction ends. */
export async function lockTap(tx: Transaction, { staffId, key }: Tap): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${staffId}/${key}`}, 0))`);
}
