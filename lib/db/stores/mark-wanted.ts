import { and, eq, sql } from 'drizzle-orm';
import type { CheckoutId } from '../../domain/ids';
import type { Database } from '../database';
import { checkouts } from '../schema';

export async function markWanted(db: Database, id: CheckoutId): Promise<void> {
  await db
    .update(checkouts)
    .set({ wantedAt: sql`now()` })
    .where(and(eq(checkouts.id, id), sql`${checkouts.phase} in ('opening', 'unanswered')`));
}
