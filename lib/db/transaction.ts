import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Transaction } from './database';
import { errorCode } from './error-code';

/** Serialization failure and deadlock: the database undid the transaction and asks for another try. */
const TRY_AGAIN: readonly (string | undefined)[] = ['40001', '40P01'];
const TRIES = 4;
const APART_MS = 40;

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
      await delay(Math.random() * APART_MS * attempt);
    }
  }
}
