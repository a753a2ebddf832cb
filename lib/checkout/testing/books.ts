import { sql } from 'drizzle-orm';
import { verifyEvents } from '../../db/events/event-log';
import { exceptions } from '../../db/schema/money';
import type { World } from './create-world';

/** What each account holds, in minor units; accounts at zero are left out. */
export async function accounts({ db }: World): Promise<Record<string, number>> {
  const { rows } = await db.execute<{ account: string; minor: string }>(sql`
    select account, sum(amount_minor) as minor from ledger group by account having sum(amount_minor) <> 0`);
  return Object.fromEntries(rows.map(({ account, minor }) => [account, Number(minor)]));
}

export const reported = ({ db }: World) => db.select().from(exceptions).orderBy(exceptions.openedAt);

/** What of the event log does not add up. */
export const logFaults = ({ db }: World) => verifyEvents(db);
