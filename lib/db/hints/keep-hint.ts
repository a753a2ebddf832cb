import { sql } from 'drizzle-orm';
import type { Hint } from '../../domain/ports/hint-store';
import type { Database } from '../database';
import { hints } from '../schema';
import { hastenGatewayId } from '../watch/hasten';
import { lockGatewayId } from './lock-gateway-id';

/** Whoever delivers waits for an answer: one that has to wait for somebody's lock is asked to come again. */
const LOCK_MS = 800;
const STATEMENT_MS = 1_200;

export async function keepHint(db: Database, hint: Hint): Promise<void> {
  const { gatewayId, body, signature } = hint;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('lock_timeout', ${String(LOCK_MS)}, true),
      set_config('statement_timeout', ${String(STATEMENT_MS)}, true)`);
    if (gatewayId !== null && signature !== 'invalid') {
      await lockGatewayId(tx, gatewayId);
      await hastenGatewayId(tx, { gatewayId, body });
    }
    // After the checkout's lock was taken: a claim that did not see this hint is older than it.
    const lastAt = sql`clock_timestamp()`;
    await tx
      .insert(hints)
      .values({ ...hint, lastAt })
      .onConflictDoUpdate({
        target: [hints.source, hints.digest],
        set: { deliveries: sql`${hints.deliveries} + 1`, lastAt },
      });
  });
}
