import { sql } from 'drizzle-orm';
import type { Database } from '../../db/core/database';
import type { Difference } from '../oracle/difference';

const OF_A_WISH = 'Came back';

/** What a manager writes under a refund: by it all refunds of one wish are known. */
export const wishNote = (wish: string): string => `${OF_A_WISH} ${wish}`;

/** I14, as only the day can know it: who wished for a refund once gave it once, however often it was asked for. */
export async function wishesFulfilledTwice(db: Database): Promise<Difference[]> {
  const { rows } = await db.execute<{ note: string; ids: string[] }>(sql`
    select note, array_agg(id order by id) as ids from refunds
    where state <> 'failed' and note like ${`${OF_A_WISH} %`} group by note having count(*) > 1 order by note`);
  return rows.map(({ note, ids }) => ({
    invariant: 'I14',
    sentence: `"${note}" was wished for once and led to ${ids.join(' and ')}`,
    rows: ids,
  }));
}
