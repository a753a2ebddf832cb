import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { CheckoutSearch } from '../../domain/checkout-search';
import { asGatewayCheckoutId } from '../../domain/ids';
import type { Database } from '../database';
import { jobs } from '../schema';

/** The sweep of range `restored`; its cursor says where a reconciliation after a restore begins, null: none is due. */
export const RESTORED_JOB = 'sweep/restored';

const cursorSchema = z.union([
  z.object({ afterId: z.string().regex(/^\d+$/) }),
  z.object({ after: z.number().int() }),
]);

export async function restoredFrom(db: Database): Promise<CheckoutSearch | null> {
  const { rows } = await db.execute<{ cursor: string }>(
    sql`select cursor from ${jobs} where name = ${RESTORED_JOB} and cursor is not null`,
  );
  const [row] = rows;
  if (!row) return null;
  const cursor = cursorSchema.parse(JSON.parse(row.cursor));
  return 'after' in cursor ? cursor : { afterId: asGatewayCheckoutId(cursor.afterId) };
}

export async function endRestored(db: Database): Promise<void> {
  await db.execute(sql`update ${jobs} set cursor = null where name = ${RESTORED_JOB}`);
}
