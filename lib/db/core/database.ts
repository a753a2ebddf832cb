import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './is-busy';

export type Database = NodePgDatabase;

/** A transaction of `Database`, as drizzle hands it to the callback. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export type DatabaseHandle = { readonly db: Database; close(): Promise<void> };

/**
 * Opens a pool. The server may be restarted under us: a broken idle connection is dropped and replaced,
 * so `onLost` is for the log only. Every wait is bounded; a query that hangs fails after 10 s.
 */
export function openDatabase(url: string, onLost: (error: Error) => void, max = 10): DatabaseHandle {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    statement_timeout: 9_000,
    lock_timeout: 5_000,
    // A process that froze in the middle of a transaction must not hold its locks against the others.
    idle_in_transaction_session_timeout: 8_000,
    idleTimeoutMillis: 30_000,
  });
  // Between two statements of a transaction there is no other listener, and an unhandled error ends the process.
  pool.on('connect', (client) => client.on('error', onLost));
  // The pool emits the error of its connection again.
  pool.on('error', () => undefined);
  return { db: drizzle(pool), close: () => pool.end() };
}

/** Serialization failure and deadlock: the database undid the transaction and asks for another try. */
const TRY_AGAIN: readonly (string | undefined)[] = ['40001', '40P01'];
const TRIES = 4;
const INTERVAL_MS = 40;

/** A transaction that is tried again when it lost against another one, a little later each time. */
export async function inTransaction<Value>(
  db: Database,
  run: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(run);
    } catch (error) {
      if (attempt === TRIES || !TRY_AGAIN.includes(errorCode(error))) throw error;
      await delay(Math.random() * INTERVAL_MS * attempt);
    }
  }
}
