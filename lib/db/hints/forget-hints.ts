import { sql } from 'drizzle-orm';
import type { Database } from '../database';
import { hints } from '../schema';

const KEPT_FOR = sql`interval '7 days'`;

/** A leaked address can fill no more than this. A busy shop has a few hundred hints a day. */
const MOST = 20_000;

export async function forgetHints(db: Database): Promise<void> {
  await db.execute(sql`
    delete from ${hints} where last_at < greatest(now() - ${KEPT_FOR},
      (select last_at from ${hints} order by last_at desc offset ${MOST - 1} limit 1))`);
}
