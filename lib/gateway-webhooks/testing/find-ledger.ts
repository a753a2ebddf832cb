import { asc, gt } from 'drizzle-orm';
import type { Database } from '../../db/core/database';
import { ledger } from '../../db/schema/money';

/** What was booked, by the side that gained, as one line each. */
export async function findLedger(db: Database): Promise<string[]> {
  const rows = await db.select().from(ledger).where(gt(ledger.amountMinor, 0)).orderBy(asc(ledger.id));
  return rows.map(({ transfer, amountMinor, currency }) => `${transfer} ${amountMinor} ${currency}`);
}
