import { sql } from 'drizzle-orm';
import type { Transaction } from '../core/database';
import { type CheckoutChange, CHANGE_CHANNEL } from './listen';

/** Told to every process when this transaction commits, and never when it does not. */
export async function notifyChange(tx: Transaction, changes: CheckoutChange): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANGE_CHANNEL}, ${JSON.stringify(changes)})`);
}
