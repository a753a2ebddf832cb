import { sql } from 'drizzle-orm';
import { exceptions } from '../../db/schema';
import type { World } from './create-world';

/** What each account holds, in minor units; accounts at zero are left out. */
export async function accounts({ db }: World): Promise<Record<string, number>> {
  const { rows } = await db.execute<{ account: string; minor: string }>(sql`
    select account, sum(amount_minor) as minor from ledger group by account having sum(amount_minor) <> 0`);
  return Object.fromEntries(rows.map(({ account, minor }) => [account, Number(minor)]));
}

export const reported = ({ db }: World) => db.select().from(exceptions).orderBy(exceptions.openedAt);

/** Orders whose event chain does not add up. Empty: nothing was changed, removed or put in between. */
export async function brokenChains({ db }: World): Promise<string[]> {
  const { rows } = await db.execute<{ order_id: string }>(sql`
    select distinct order_id from (
      select order_id, position, hash, previous_hash, event_hash(e) as right_hash,
        lag(hash, 1, '') over chain as expected, row_number() over chain as place
      from events e window chain as (partition by order_id order by position)
    ) checked
    where hash <> right_hash or previous_hash <> expected or position <> place`);
  return rows.map(({ order_id }) => order_id);
}
