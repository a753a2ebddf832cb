import { sql } from 'drizzle-orm';
import type { CheckoutId } from '../../domain/ids';
import type { Database } from '../database';
import { livingInstances } from '../instance-lock';
import { checkouts } from '../schema';

/** A till that waits asks every few seconds. */
const WANTED_WITHIN = sql`interval '15 seconds'`;

export async function isAwaited(db: Database, id: CheckoutId): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from ${checkouts}
    where id = ${id} and wanted_at > now() - ${WANTED_WITHIN} and asked_by in (${livingInstances})`);
  return rows.length > 0;
}
